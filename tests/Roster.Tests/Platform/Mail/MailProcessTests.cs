using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Mail;

/// <summary>Mail and a process of its own: dying between the commit and the sending, TLS, and starts that are refused.</summary>
[Trait("Needs", "App")]
public sealed class MailProcessTests
{
    [Fact]
    public async Task A_mail_asked_for_before_a_kill_goes_out_after_it()
    {
        await using var mail = MailServer.Down();
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(Settings(mail), database is null ? [] : ["--database", database.ConnectionString]);
        await ForgetAsync(roster, "ana@home.example");

        await roster.Kill();
        await mail.UpAsync("accept");
        await roster.Restart();

        Assert.Equal("https://people.example", (await mail.MailToAsync("ana@home.example")).Link.Place);
    }

    [Fact]
    public async Task Mail_goes_by_STARTTLS_with_a_password_to_a_server_whose_certificate_is_trusted_and_to_no_other()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("roster-tls-").FullName;
        try
        {
            var (certificate, key) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
            using (var openssl = Process.Start(new ProcessStartInfo("openssl",
                ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]) { RedirectStandardError = true })!)
            {
                await openssl.StandardError.ReadToEndAsync();
                await openssl.WaitForExitAsync();
            }

            await using var mail = await MailServer.StartAsync("accept", certificate, key);
            var settings = new Dictionary<string, string>(Settings(mail))
            {
                ["Roster__Mail__Host"] = "localhost", ["Roster__Mail__StartTls"] = "true", ["Roster__Mail__User"] = "roster", ["Roster__Mail__Password"] = "open sesame",
            };
            await using (var untrusting = await RosterProcess.Start(settings))
            {
                await ForgetAsync(untrusting, "ana@home.example");
                await Eventually.TrueAsync(() => Task.FromResult(untrusting.Output.Contains("was not taken by the mail server", StringComparison.Ordinal)), "the stranger was refused");
                Assert.Empty(mail.Mails);
                Assert.DoesNotContain("open sesame", untrusting.Output, StringComparison.Ordinal);
            }

            settings["SSL_CERT_FILE"] = certificate;
            await using var roster = await RosterProcess.Start(settings);
            await ForgetAsync(roster, "ben@home.example");
            var received = await mail.MailToAsync("ben@home.example");
            Assert.True(received is { Tls: true, Authenticated: true });
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Roster__PublicAddress", "", "Roster__PublicAddress")]
    [InlineData("Roster__Mail__From", "", "Roster__Mail__From")]
    [InlineData("Roster__Mail__User", "roster", "in the clear")]
    public async Task A_mail_server_half_configured_is_refused_at_the_start(string name, string value, string said)
    {
        await using var mail = MailServer.Down();
        var settings = new Dictionary<string, string>(Settings(mail)) { ["Roster__Mail__Host"] = "mail.example", [name] = value };
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RosterProcess.Start(settings));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(MailServer mail) => new()
    {
        ["Roster__PublicAddress"] = "https://people.example",
        ["Roster__Mail__Host"] = "127.0.0.1",
        ["Roster__Mail__Port"] = mail.Port.ToString(null, null),
        ["Roster__Mail__StartTls"] = "false",
        ["Roster__Mail__From"] = "no-reply@people.example",
    };

    private static async Task ForgetAsync(RosterProcess roster, string email)
    {
        var key = (await roster.Run("key", "create", "--tenant", "home", "--name", "mail")).Output.Trim().Split('\n')[^1].Trim();
        using var client = new HttpClient { BaseAddress = roster.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var roles = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/roles", UriKind.Relative));
        var role = roles.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString();
        using var added = await client.PostAsJsonAsync(new Uri("/api/v1/users", UriKind.Relative), new { givenName = "A", familyName = "B", email, type = "agent", roleIds = new[] { role } });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("email", email)]);
        using var asked = await client.PostAsync(new Uri("/forgot", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }
}
