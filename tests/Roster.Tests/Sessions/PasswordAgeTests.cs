using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A workspace that wants passwords replaced after some days, and some of the last not chosen again.</summary>
public sealed class PasswordAgeTests : AppTests
{
    private const string Settings = "/api/v1/settings";

    [Fact]
    public async Task An_old_password_opens_nothing_until_another_is_chosen()
    {
        (await Here.Script.PatchAsync(Settings, new { passwordExpiryDays = 90 })).IsOk();
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        await AgeAsync(person, 91);

        var them = await person.SignInAsync();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "password-change-required");
        Assert.StartsWith("/password", (await them.GetAsync("/start")).Location, StringComparison.Ordinal);
        Assert.Contains("older than your workspace allows", (await them.GetAsync("/password")).Text, StringComparison.Ordinal);

        // What has run out is not renewed with itself, whatever the history says.
        Assert.Contains("You have had this password before", (await ChooseAsync(them, Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "password-change-required");

        await person.ChooseAsync(them, "nine green umbrellas");
        (await them.GetAsync("/api/v1/users")).IsOk();
        (await them.GetAsync("/password")).Is(HttpStatusCode.Redirect);
        await person.SignInAsync("nine green umbrellas");
    }

    [Fact]
    public async Task A_young_password_a_link_and_an_open_session_are_not_asked()
    {
        (await Here.Script.PatchAsync(Settings, new { passwordExpiryDays = 90 })).IsOk();
        var person = await Here.AddAsync("viewer");
        var open = await person.ArriveAsync();
        await AgeAsync(person, 89);
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();

        await AgeAsync(person, 91);
        (await open.GetAsync("/api/v1/users")).IsOk();
        (await (await Here.ByLinkAsync(person.Email)).GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Only_the_workspace_that_wants_it_asks()
    {
        var (person, elsewhere) = await SharedAsync(Here);
        (await elsewhere.Script.PatchAsync(Settings, new { passwordExpiryDays = 30 })).IsOk();
        await AgeAsync(person, 31);

        // The workspace entered last is entered again: the one that asks.
        var them = Roster.Stranger();
        await person.TryAsync(Person.OwnPassword, them);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsProblem(403, "password-change-required");
        (await them.SubmitAsync("/enter", ("tenant", Here.Code))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsOk();
        await person.ChooseAsync(them, "nine green umbrellas");
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();
    }

    [Fact]
    public async Task Who_enters_later_with_an_open_page_gives_the_old_password_too()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var (person, elsewhere) = await SharedAsync(here);
        (await (await person.SignInAsync()).SubmitAsync("/enter", ("tenant", here.Code))).Is(HttpStatusCode.Redirect);
        var them = await person.SignInAsync();
        (await elsewhere.Script.PatchAsync(Settings, new { passwordExpiryDays = 7 })).IsOk();
        await AgeAsync(person, 8, host);
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        (await them.SubmitAsync("/enter", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        Assert.Contains("Current password", (await them.GetAsync("/password")).Text, StringComparison.Ordinal);
        (await ChooseAsync(them, "nine green umbrellas")).Is(HttpStatusCode.UnprocessableEntity);
        (await ChooseAsync(them, "nine green umbrellas", "not it at all")).Is(HttpStatusCode.UnprocessableEntity);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsProblem(403, "password-change-required");

        host.Secrets.Add("nine green umbrellas");
        (await ChooseAsync(them, "nine green umbrellas", Person.OwnPassword)).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();
    }

    [Fact]
    public async Task The_last_passwords_cannot_be_chosen_again_by_any_way()
    {
        (await Here.Script.PatchAsync(Settings, new { passwordHistory = 3, reset = new[] { "copy_link", "shown_once" } })).IsOk();
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        string[] own = [Person.OwnPassword, "second amber teapot", "third amber teapot", "fourth amber teapot"];
        await ReplaceAsync(them, own[0], own[1], done: true);
        await ReplaceAsync(them, own[1], own[2], done: true);
        foreach (var before in own[..3])
        {
            await ReplaceAsync(them, own[2], before, done: false);
        }

        // A link that an admin hands over, and a temporary password, get around it as little.
        var whole = (await Here.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsOk()["link"].GetString()!;
        var link = whole[(whole.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Roster.Secrets.Add(link);
        Assert.Contains("You have had this password before", (await Roster.Stranger().SubmitAsync("/link/password", ("token", link), ("password", own[1]), ("again", own[1])))
            .Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        var temporary = Here.Secret((await Here.Script.PostAsync(person.Path + "/reset-password", new { way = "shown_once" })).IsOk());
        them = await person.SignInAsync(temporary);
        foreach (var before in own[..3])
        {
            (await ChooseAsync(them, before)).Is(HttpStatusCode.UnprocessableEntity);
        }

        await person.ChooseAsync(them, own[3]);
        // Three are remembered, this one with them: the first is free again.
        await ReplaceAsync(them, own[3], own[1], done: false);
        await ReplaceAsync(them, own[3], own[0], done: true);
    }

    [Fact]
    public async Task A_preview_counts_whose_password_is_too_old_and_a_person_shows_when_theirs_is()
    {
        var (old, young) = (await Here.AddAsync("viewer"), await Here.AddAsync("viewer"));
        await old.ArriveAsync();
        await young.ArriveAsync();
        await AgeAsync(old, 40);
        var preview = (await Here.Script.PostAsync(Settings + "/preview", new { passwordExpiryDays = 30 })).IsOk();
        Assert.Equal(1, preview["peopleWithOldPasswords"].GetInt32());
        Assert.Equal(JsonKind.Null, (await old.ShowAsync())["passwordExpiresAt"].ValueKind);

        (await Here.Script.PatchAsync(Settings, new { passwordExpiryDays = 30 })).IsOk();
        Assert.InRange((await old.ShowAsync())["passwordExpiresAt"].GetDateTimeOffset(), DateTimeOffset.UtcNow.AddDays(-11), DateTimeOffset.UtcNow.AddDays(-9));
        Assert.InRange((await young.ShowAsync())["passwordExpiresAt"].GetDateTimeOffset(), DateTimeOffset.UtcNow.AddDays(29), DateTimeOffset.UtcNow.AddDays(31));

        // Of someone who also belongs elsewhere, no admin learns when the password was chosen.
        var (shared, _) = await SharedAsync(Here);
        Assert.Equal(JsonKind.Null, (await shared.ShowAsync())["passwordExpiresAt"].ValueKind);
    }

    private static async Task ReplaceAsync(Client them, string current, string password, bool done) =>
        (await them.SubmitAsync("/account/password", ("current", current), ("password", password), ("again", password)))
            .Is(done ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity);

    private static Task<Answer> ChooseAsync(Client them, string password, string? current = null) =>
        them.SubmitAsync("/password", ("password", password), ("again", password), ("current", current ?? ""));

    private Task AgeAsync(Person person, int days, RosterHost? at = null)
    {
        var host = at ?? Roster;
        return host.TamperAsync($"UPDATE accounts SET password_set_at = {host.Databases.Dialect.ToDatabase(host.Clock.GetUtcNow().AddDays(-days))} WHERE address_key = {person.Email}");
    }

    /// <summary>Someone of a workspace who has joined another.</summary>
    private static async Task<(Person Person, Workspace Elsewhere)> SharedAsync(Workspace here)
    {
        var (host, person) = (here.Host, await here.AddAsync("viewer"));
        var them = await person.ArriveAsync();
        await host.TamperAsync($"UPDATE accounts SET address_proven_at = {host.Databases.Dialect.ToDatabase(host.Clock.GetUtcNow())} WHERE address_key = {person.Email}");
        var elsewhere = await host.NewWorkspaceAsync();
        (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        Assert.Equal("/start", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        return (person, elsewhere);
    }
}
