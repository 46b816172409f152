using System.Diagnostics;
using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Scim;

/// <summary>Readers of SCIM that others wrote, beside Roster's: <c>tests/clients/scim.mjs</c>, run by node over HTTP.</summary>
[Trait("Needs", "App")]
public sealed class RealReaderTests(SharedProcess shared) : IClassFixture<SharedProcess>
{
    [Fact]
    public async Task Schemas_filters_and_patches_are_read_as_others_read_them()
    {
        var key = await RosterHost.KeyAsync(shared.Roster, "readers");
        var given = JsonSerializer.Serialize(new { roster = shared.Roster.Address.GetLeftPart(UriPartial.Authority), key });
        var start = new ProcessStartInfo("node", ["scim.mjs", given]) { WorkingDirectory = Path.Combine(Sources.Root, "tests", "clients"), RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var printed = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.True(node.ExitCode == 0, printed + await errors);
        Assert.Equal("done", printed.Trim());
    }
}
