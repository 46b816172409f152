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

    [Fact]
    public async Task What_an_operation_adds_in_bulk_obeys_the_laws_of_every_save()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(Person(elsewhere.Id), new UserUnlocked(Id.New<UserId>())));
        Assert.Contains("another tenant", fault.Message, StringComparison.Ordinal);
        fault = await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(Person(Here.Id)));
        Assert.Contains("no event says so", fault.Message, StringComparison.Ordinal);

        var person = Person(Here.Id);
        await SaveAsync(person, new UserUnlocked(person.Id));
        Assert.Single(await Here.EventsAsync(person.Id.Value, "user.unlocked"));
        Assert.Equal(2, (await Here.Script.GetAsync("/api/v1/users/summary")).Body.GetProperty("total").GetInt64());
    }

    private async Task SaveAsync(User person, params Event[] happened)
    {
        var events = new Events();
        foreach (var one in happened)
        {
            events.Add(one);
        }

        await using var db = Roster.Databases.OpenTenant(Here.Id);
        db.WritesNewApart = true;
        db.Recording = new Recording(Actor.Anonymous, Caller.AtCommandLine, events, Roster.Clock, new System.Text.Json.JsonSerializerOptions());
        db.AddNew(person);
        await using var transaction = await db.Dialect.BeginWriteAsync(db, CancellationToken.None);
        await db.SaveAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }

    private Task WriteAsync(User person, params EventRow[] events) =>
        new BulkWriter(Roster.Databases, Here.Id).WriteAsync([person], events, CancellationToken.None);

    private User Person(TenantId tenant, string? email = null) => new(tenant, EmailAddress.Parse(email ?? Here.NextEmail(), out _)!, null, Roster.Clock.GetUtcNow());

    private static EventRow Happened(TenantId tenant) => new()
    {
        TenantId = tenant, Id = Id.New<HappenedId>(), Name = "test", ActorKind = "system", Payload = "{}", PersonalDigest = [], WhoDigest = [], RequestId = "test",
    };
}
