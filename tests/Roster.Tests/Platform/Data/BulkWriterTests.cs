using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Platform.Data;

public sealed class BulkWriterTests : AppTests
{
    [Fact]
    public async Task A_row_of_another_workspace_is_refused()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(Person(elsewhere.Id), Happened(Here.Id)));
        Assert.Contains("another tenant", fault.Message, StringComparison.Ordinal);
        fault = await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(Person(Here.Id), Happened(elsewhere.Id)));
        Assert.Contains("another tenant", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_without_an_event_are_refused()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(Person(Here.Id)));
        Assert.Contains("no event says so", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_takes_its_whole_chunk_with_it()
    {
        var twice = Person(Here.Id);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new BulkWriter(Roster.Databases, Here.Id)
            .WriteAsync([Person(Here.Id), twice, Person(Here.Id, twice.Email)], [Happened(Here.Id)], CancellationToken.None));
        Assert.Equal(1, (await Here.Script.GetAsync("/api/v1/users/summary")).Body.GetProperty("total").GetInt64());
    }

    private Task WriteAsync(User person, params EventRow[] events) =>
        new BulkWriter(Roster.Databases, Here.Id).WriteAsync([person], events, CancellationToken.None);

    private User Person(TenantId tenant, string? email = null) => new(tenant, EmailAddress.Parse(email ?? Here.NextEmail(), out _)!, null, Roster.Clock.GetUtcNow());

    private static EventRow Happened(TenantId tenant) => new()
    {
        TenantId = tenant, Id = Id.New<HappenedId>(), Name = "test", ActorKind = "system", Payload = "{}", PersonalDigest = [], WhoDigest = [], RequestId = "test",
    };
}
