using System.Diagnostics;
using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>Strict clients that others wrote sign in to Roster: <c>tests/clients</c>, run by node. ASP.NET Core's own is in the sample portal.</summary>
[Trait("Needs", "App")]
public sealed class RealClientTests(SharedProcess shared) : IClassFixture<SharedProcess>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("openid-client", "confidential", true)]
    [InlineData("openid-client", "confidential", false)]
    [InlineData("openid-client", "public", false)]
    [InlineData("oidc-client-ts", "public", false)]
    public async Task A_strict_client_signs_in_renews_revokes_and_signs_out(string client, string kind, bool basic)
    {
        var roster = shared.Roster;
        var (email, password, id) = await ProcessPerson.AddAsync(roster);
        var redirect = "https://portal.example/back";
        var made = (await roster.Run(["client", "create", "--name", $"{client} {Guid.NewGuid():N}", "--portal", "agent-desktop", "--redirect", redirect, "--post-logout", "https://portal.example/out", .. kind == "public" ? new[] { "--public" } : []]))
            .Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        var (exit, output) = await RunAsync($"{client}.mjs", new
        {
            issuer = roster.Address.GetLeftPart(UriPartial.Authority), clientId = made[0], secret = kind == "public" ? null : made[1], basic, redirect, signedOut = "https://portal.example/out",
            email, password, user = id, tenant = "home",
        });

        Assert.True(exit == 0, output);
        Assert.Equal("done", output.Trim());
    }

    private static async Task<(int Exit, string Output)> RunAsync(string script, object given)
    {
        var start = new ProcessStartInfo("node", [script, JsonSerializer.Serialize(given)]) { WorkingDirectory = Path.Combine(Sources.Root, "tests", "clients"), RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var printed = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync().WaitAsync(Patience);
        return (node.ExitCode, printed + await errors);
    }
}
