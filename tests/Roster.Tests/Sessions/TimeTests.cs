using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Roster.Sessions;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>What ends by itself, in a host whose clock the tests move. Attack 11: at use, not by a job.</summary>
[Trait("Needs", "App")]
public sealed class TimeTests(TimeTests.HostOfItsOwn fixture) : IClassFixture<TimeTests.HostOfItsOwn>, IAsyncLifetime
{
    private RosterHost host = null!;
    private Workspace here = null!;

    public async Task InitializeAsync() => (host, here) = (fixture.Host, await fixture.Host.NewWorkspaceAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_session_at_rest_for_an_hour_has_ended()
    {
        var them = await (await here.AddAsync("viewer")).ArriveAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        (await them.GetAsync("/api/v1/me")).IsOk();
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        var them = await (await here.AddAsync("viewer")).ArriveAsync();
        for (var i = 0; i < 14; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(50));
            await Eventually.TrueAsync(async () =>
            {
                (await them.GetAsync("/api/v1/me")).IsOk();
                await host.Services.GetServices<IHostedService>().OfType<ActivityWriter>().Single().WriteAsync(CancellationToken.None);
                return await host.AskAsync(db => db.Set<Session>().AnyAsync(s => s.LastActivityAt > host.Clock.GetUtcNow().AddMinutes(-1)));
            }, "the activity is written");
        }

        host.Clock.Advance(TimeSpan.FromMinutes(30));
        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    [Fact]
    public async Task A_lock_is_over_after_thirty_minutes()
    {
        var person = await here.AddAsync();
        await LockTests.LockAsync(person);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        (await person.TryAsync(person.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(JsonKind.Null, (await person.ShowAsync())["lockedUntil"].ValueKind);
        Assert.Equal(0, (await here.Script.GetAsync("/api/v1/users/summary"))["locked"].GetInt64());
        await person.SignInAsync(person.TemporaryPassword);
    }

    [Fact]
    public async Task A_temporary_password_is_dead_after_seven_days()
    {
        var person = await here.AddAsync();
        host.Clock.Advance(TimeSpan.FromDays(7));
        (await person.TryAsync(person.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("temporary_expired", (await person.ShowAsync())["passwordState"].GetString());
    }

    [Fact]
    public async Task Attack_47_a_link_is_dead_after_fifteen_minutes()
    {
        var token = await here.LinkAsync(here.AdminEmail);
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        (await host.Stranger().SubmitAsync("/link", ("token", token))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_key_is_dead_after_its_days()
    {
        var key = await here.KeyAsync("short", days: 1);
        (await key.GetAsync("/api/v1/me")).IsOk();
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await key.GetAsync("/api/v1/me")).IsProblem(401, "key-refused");
    }

    [Fact]
    public async Task An_idempotency_key_is_remembered_for_a_day()
    {
        var body = here.Newcomer();
        (await here.Script.PostAsync("/api/v1/users", body, ("Idempotency-Key", "k"))).IsCreated();
        host.Clock.Advance(TimeSpan.FromHours(23));
        (await here.Script.PostAsync("/api/v1/users", body, ("Idempotency-Key", "k"))).IsCreated();
        host.Clock.Advance(TimeSpan.FromHours(2));
        (await here.Script.PostAsync("/api/v1/users", body, ("Idempotency-Key", "k"))).IsProblem(409, "email-taken", "email");
        (await here.Script.PostAsync("/api/v1/users", here.Newcomer(), ("Idempotency-Key", "k"))).IsCreated();
    }

    public sealed class HostOfItsOwn : IAsyncLifetime
    {
        public RosterHost Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await RosterHost.StartAsync();

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
