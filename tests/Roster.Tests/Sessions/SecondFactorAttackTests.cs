using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>What someone who has stolen a password, and no more, gets out of it: nothing.</summary>
public sealed class SecondFactorAttackTests : AppTests
{
    [Fact]
    public async Task Attack_10_of_fifty_uses_of_one_recovery_code_at_once_exactly_one_succeeds()
    {
        await using var host = await RosterHost.StartAsync(new() { ["Roster:SignIn:Tries"] = "1000" });
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        var phone = await Phone.SetUpAsync(host, await person.ArriveAsync());
        var doors = new List<Client>();
        for (var i = 0; i < 50; i++)
        {
            doors.Add(await person.SignInAsync());
        }

        await Task.WhenAll(doors.Select(door => Phone.GiveAsync(door, phone.RecoveryCodes[0])));
        var inside = Assert.Single(await InsideAsync(doors));
        Assert.Equal(1, await host.AskAsync(db => db.Set<RecoveryCode>().CountAsync(c => c.UsedAt != null)));

        // The same of one code of the app.
        var code = phone.Code();
        await Task.WhenAll(doors.Where(door => door != inside).Select(door => Phone.GiveAsync(door, code)));
        Assert.Equal(2, (await InsideAsync(doors)).Count);
    }

    [Fact]
    public async Task Attack_15_a_code_that_was_used_does_not_work_again_in_its_half_minute()
    {
        var (person, phone) = await WithPhoneAsync();
        var (first, second) = (await person.SignInAsync(), await person.SignInAsync());
        var code = phone.Code();
        (await Phone.GiveAsync(first, code)).Is(HttpStatusCode.Redirect);
        (await Phone.GiveAsync(second, code)).Is(HttpStatusCode.UnprocessableEntity);
        (await second.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        (await Phone.GiveAsync(second, phone.RecoveryCodes[3])).Is(HttpStatusCode.Redirect);
        (await Phone.GiveAsync(await person.SignInAsync(), phone.RecoveryCodes[3])).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Attack_19_guesses_at_the_code_are_counted_with_those_at_the_password_and_the_right_password_does_not_forget_them()
    {
        var (person, phone) = await WithPhoneAsync();
        for (var i = 0; i < 5; i++)
        {
            (await Phone.GiveAsync(await person.SignInAsync(), phone.WrongCode())).Is(HttpStatusCode.UnprocessableEntity);
        }

        // Five were evaluated: nothing is any more from a device that is not known, be it right.
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.True((await Here.UserAsync(person.Id)).IsLocked(Roster.Clock.GetUtcNow()));
        Assert.Equal(5, (await Here.EventsAsync(person.Id, "sign_in.code_failed")).Count);
    }

    [Fact]
    public async Task Attack_19_two_hundred_wrong_codes_at_once_are_no_more_evaluated_than_passwords()
    {
        var (person, phone) = await WithPhoneAsync();
        var door = await person.SignInAsync();
        var wrong = phone.WrongCode();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Phone.GiveAsync(door, wrong)));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests }));
        Assert.InRange((await Here.EventsAsync(person.Id, "sign_in.code_failed")).Count, 1, 5);
        (await phone.GiveAsync(door)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Attack_19_entering_a_workspace_that_asks_for_no_code_does_not_forget_guesses_at_it_nor_make_the_device_known()
    {
        var (person, phone) = await WithPhoneAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { mfa = "off" })).IsOk();
        var known = await DevicesAsync();
        for (var i = 0; i < 5; i++)
        {
            var door = await person.SignInAsync();
            (await door.GetAsync("/api/v1/users")).IsOk();
            (await Phone.GiveAsync(door, phone.WrongCode())).Is(HttpStatusCode.UnprocessableEntity);
        }

        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(known, await DevicesAsync());

        Task<int> DevicesAsync() => Roster.AskAsync(db => (from device in db.Set<KnownDevice>()
                                                         join user in db.Set<global::Roster.Users.User>() on device.AccountId equals user.AccountId
                                                         where user.TenantId == Here.Id
                                                         select device.Id).CountAsync());
    }

    [Fact]
    public async Task Attack_13_with_the_password_alone_nothing_of_the_account_is_seen_or_changed()
    {
        var (person, _) = await WithPhoneAsync();
        var thief = await person.SignInAsync();
        var before = await Snapshot.OfAsync(Here);
        foreach (var page in new[] { "/account", "/account/second-step", "/prove", "/password" })
        {
            Assert.StartsWith("/second-step?", (await thief.GetAsync(page)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        }

        foreach (var act in new[] { "set-up", "confirm", "recovery-codes", "remove" })
        {
            Assert.StartsWith("/second-step?", (await thief.SubmitAsync("/account/second-step/" + act, ("code", "123456"))).Location, StringComparison.Ordinal);
        }

        await thief.SubmitAsync("/account/password", ("current", Person.OwnPassword), ("password", "nine green umbrellas"), ("again", "nine green umbrellas"));
        await thief.SubmitAsync("/account/profile", ("tenant", Here.Code), ("givenName", "Mallory"));
        await thief.SubmitAsync("/account/end-others");
        await thief.SubmitAsync("/account/prove", ("password", Person.OwnPassword));
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        var start = (await thief.GetAsync("/start")).IsOk().Text;
        Assert.Contains("Asks for your second step first.", start, StringComparison.Ordinal);
        Assert.DoesNotContain("You are a viewer here", start, StringComparison.Ordinal);
        (await thief.SubmitAsync("/sign-out")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Attack_13_a_new_password_by_a_link_does_not_drop_the_second_factor()
    {
        var (person, phone) = await WithPhoneAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { reset = new[] { "copy_link", "shown_once" } })).IsOk();
        var whole = (await Here.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsOk()["link"].GetString()!;
        var link = whole[(whole.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Roster.Secrets.Add(link);
        Roster.Secrets.Add("nine green umbrellas");
        (await Roster.Stranger().SubmitAsync("/link/password", ("token", link), ("password", "nine green umbrellas"), ("again", "nine green umbrellas"))).Is(HttpStatusCode.Redirect);
        (await (await person.SignInAsync("nine green umbrellas")).GetAsync("/api/v1/users")).IsProblem(403, "not-entered");

        // Nor does a temporary one, which is not even to be replaced before the code is given.
        var temporary = Here.Secret((await Here.Script.PostAsync(person.Path + "/reset-password", new { way = "shown_once" })).IsOk());
        var them = await person.SignInAsync(temporary);
        Assert.StartsWith("/second-step?", (await them.GetAsync("/password")).Location, StringComparison.Ordinal);
        await phone.GiveAsync(them);
        await person.ChooseAsync(them, "ten green umbrellas");
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Attack_39_the_first_proof_by_mail_ends_an_app_that_someone_else_has_set_up()
    {
        await using var mail = await MailHost.StartAsync();
        var here = await mail.Roster.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        // Whoever added them signs in with the temporary password first, and sets up an app of their own.
        await Phone.SetUpAsync(mail.Roster, await person.ArriveAsync());

        (await mail.Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email))).IsOk();
        await Eventually.TrueAsync(() => Task.FromResult(mail.Server.To(person.Email).Any(m => m.Text.Contains("/link#", StringComparison.Ordinal))), "a link to a new password");
        var text = mail.Server.To(person.Email).First(m => m.Text.Contains("/link#", StringComparison.Ordinal)).Text;
        var link = text[(text.IndexOf("/link#", StringComparison.Ordinal) + 6)..].Split('\n', '\r', ' ')[0];
        mail.Roster.Secrets.Add("nine green umbrellas");
        mail.Roster.Secrets.Add(link);
        (await mail.Roster.Stranger().SubmitAsync("/link/password", ("token", link), ("password", "nine green umbrellas"), ("again", "nine green umbrellas"))).Is(HttpStatusCode.Redirect);
        (await (await person.SignInAsync("nine green umbrellas")).GetAsync("/api/v1/users")).IsOk();
        Assert.Equal("none", (await person.ShowAsync())["secondFactor"].GetString());
    }

    [Fact]
    public async Task Attack_42_a_leavers_app_and_codes_are_gone_with_them()
    {
        var (person, _) = await WithPhoneAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { verbs = new[] { "delete" } })).IsOk();
        var account = (await Here.UserAsync(person.Id)).AccountId!.Value;
        (await Here.Script.PostAsync(person.Path + "/delete", new { })).IsOk();
        Assert.False(await Roster.AskAsync(db => db.Set<Authenticator>().AnyAsync(a => a.AccountId == account)));
        Assert.False(await Roster.AskAsync(db => db.Set<RecoveryCode>().AnyAsync(c => c.AccountId == account)));
    }

    [Fact]
    public async Task Neither_key_nor_codes_can_be_read_from_the_database()
    {
        var (person, phone) = await WithPhoneAsync();
        var account = (await Here.UserAsync(person.Id)).AccountId!.Value;
        var app = await Roster.AskAsync(db => db.Set<Authenticator>().AsNoTracking().SingleAsync(a => a.AccountId == account));
        Assert.NotEqual(20, app.LockedSecret.Length);
        var elsewhere = new global::Roster.Platform.Secrets.KeySafe(new(System.IO.Directory.CreateTempSubdirectory("roster-keys-").FullName));
        Assert.Null(elsewhere.Open(Authenticator.Purpose, app.Id.Value, app.LockedSecret));
        var hashes = await Roster.AskAsync(db => db.Set<RecoveryCode>().Where(c => c.AccountId == account).Select(c => c.Hash).ToListAsync());
        Assert.DoesNotContain(hashes, hash => phone.RecoveryCodes.Any(code => System.Text.Encoding.UTF8.GetBytes(code).SequenceEqual(hash)));
    }

    private async Task<(Person Person, Phone Phone)> WithPhoneAsync()
    {
        var person = await Here.AddAsync("viewer");
        return (person, await Phone.SetUpAsync(Roster, await person.ArriveAsync()));
    }

    private static async Task<List<Client>> InsideAsync(IEnumerable<Client> doors)
    {
        var inside = new List<Client>();
        foreach (var door in doors)
        {
            if ((await door.GetAsync("/api/v1/users")).Status == HttpStatusCode.OK)
            {
                inside.Add(door);
            }
        }

        return inside;
    }
}
