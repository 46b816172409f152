using System.Net;
using Roster.Audit;
using Roster.Tests.Support;

namespace Roster.Tests.Audit;

/// <summary>The record as a file: all that the filter matches, harmless in a spreadsheet, and itself recorded.</summary>
public sealed class ExportEventsTests : AppTests
{
    [Fact]
    public async Task The_file_holds_what_the_filter_matches_and_the_export_is_recorded_once()
    {
        var (one, other) = (await Here.AddAsync(), await Here.AddAsync());
        (await Here.Script.PostAsync(one.Path + "/suspend", new { reason = "away, \"for good\"\nand more" })).IsOk();

        var file = await ExportAsync(Here.Script, new { about = one.Id.ToString(), name = "user.*" });
        Assert.StartsWith("text/csv", file.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Matches(@"attachment; filename=audit-\d{4}-\d\d-\d\d-\d{6}\.csv", file.Headers["Content-Disposition"]);
        var rows = Csv.Read(file.Text);
        Assert.Equal(EventExport.Head, rows[0]);
        Assert.Equal(["user.suspended", "user.created"], rows.Skip(1).Select(r => r[1]));
        Assert.Equal("away, \"for good\"\nand more", rows[1][8]);
        Assert.DoesNotContain(other.Id.ToString(), file.Text, StringComparison.Ordinal);

        var recorded = Assert.Single(await Here.EventsAsync(name: "audit.exported"));
        Assert.Equal(Here.Id.Value, recorded.SubjectId);
        Assert.Contains(one.Id.ToString(), recorded.Payload, StringComparison.Ordinal);
        Assert.Contains("user.*", recorded.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_longer_than_a_chunk_is_whole_and_in_order()
    {
        await Here.Host.TamperAsync(Here.Host.Databases.Dialect.Name == "sqlite"
            ? (FormattableString)$"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) INSERT INTO events (tenant_id, id, seq, \"transaction\", at, name, actor_kind, subject_id, payload, personal_digest, who_digest, request_id) SELECT {Here.Host.Databases.Dialect.ToDatabase(Here.Id.Value)}, randomblob(16), (SELECT max(seq) FROM events) + i, 0, 1700000000000000 + i / 3, 'user.created', 'system', randomblob(16), '{{}}', x'00', x'00', 'r' || i FROM n"
            : $"INSERT INTO events (tenant_id, id, at, name, actor_kind, subject_id, payload, personal_digest, who_digest, request_id) SELECT {Here.Id.Value}, gen_random_uuid(), timestamptz '2023-11-01' + (i / 3) * interval '1 second', 'user.created', 'system', gen_random_uuid(), '{{}}', '\\x00', '\\x00', 'r' || i FROM generate_series(1, 2500) i");
        var rows = Csv.Read((await ExportAsync(Here.Script, new { name = "user.created", to = "2024-01-01" })).Text);
        Assert.Equal(Enumerable.Range(1, 2500).Reverse().Select(i => $"r{i}"), rows.Skip(1).Select(r => r[13]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    public async Task Attack_30_what_a_spreadsheet_would_reckon_is_text(string reason)
    {
        var person = await Here.AddAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend", new { reason })).IsOk();
        var cell = Csv.Read((await ExportAsync(Here.Script, new { subject = person.Id.ToString(), name = "user.suspended" })).Text)[1][8];
        Assert.Equal("'" + reason, cell);
    }

    [Fact]
    public async Task Attack_31_an_export_needs_its_own_permission_and_a_refused_one_leaves_no_trace()
    {
        var before = await Snapshot.OfAsync(Here);
        var reader = await Here.KeyAsync("only reads", null, null, "audit:read", "users:read");
        before = await Snapshot.OfAsync(Here);
        (await reader.PostAsync("/api/v1/events/export", new { })).IsProblem(403, "not-permitted");
        (await Here.Script.PostAsync("/api/v1/events/export", new { about = "x" })).IsProblem(400, "not-an-id", "about");
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        var exporter = await Here.KeyAsync("only exports", null, null, "audit:export");
        Assert.Contains("user.created", (await ExportAsync(exporter, new { })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_36_the_record_holds_no_secret()
    {
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        (await Here.Script.PostAsync(person.Path + "/reset-password")).IsOk();
        var file = (await ExportAsync(Here.Script, new { })).Text;
        foreach (var secret in Roster.Secrets.Distinct().Where(s => s.Length > 8))
        {
            Assert.DoesNotContain(secret, file, StringComparison.Ordinal);
        }
    }

    private static async Task<Answer> ExportAsync(Client client, object filter) => (await client.PostAsync("/api/v1/events/export", filter)).Is(HttpStatusCode.OK);
}
