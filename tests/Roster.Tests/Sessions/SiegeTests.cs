using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Attack 21 at length: a thousand wrong tries at the only administrator, from a hundred addresses, with the limits that Roster comes with.</summary>
[Trait("Needs", "App")]
public sealed class SiegeTests
{
    [Fact]
    public async Task Attack_21_a_thousand_wrong_tries_from_elsewhere_keep_the_only_admin_out_of_nothing_but_unknown_devices()
    {
        await using var mail = await MailHost.StartAsync(settings: new() { ["Roster:SignIn:PerMinute"] = "30" }, adjust: services => services.AddSingleton<IStartupFilter, ArrivesFrom>());
        var here = await mail.Roster.NewWorkspaceAsync();
        var desk = await here.AdminAsync();
        var passkey = new SoftPasskey(mail.Roster) { Site = "people.example", Origin = MailHost.Address };
        Phone.Read((await passkey.TryAddAsync(desk)).IsOk()).ToList().ForEach(mail.Roster.Secrets.Add);
        async Task<Answer> TryAsync(Client at, string password) => await at.SubmitAsync("/sign-in", ("email", here.AdminEmail), ("password", password));

        foreach (var few in Enumerable.Range(0, 1_000).Chunk(4))
        {
            Assert.All(await Task.WhenAll(few.Select(i => TryAsync(At($"203.0.113.{1 + i % 100}"), $"a guess {i}"))), a => a.Is(HttpStatusCode.UnprocessableEntity));
        }

        // No more than five were looked at: the count stands, and the right password from an unknown device is not looked at either.
        Assert.InRange((await here.EventsAsync(here.AdminId, "sign_in.failed")).Count, 1, 5);
        Assert.Equal(5, await mail.Roster.AskAsync(db => db.Set<Account>().Where(a => a.Address == here.AdminEmail).Select(a => a.Failures).SingleAsync()));
        (await TryAsync(At("203.0.113.7"), Workspace.AdminPassword)).Is(HttpStatusCode.UnprocessableEntity);

        // What is open stays open, and the device the account knows gets in.
        (await desk.GetAsync("/api/v1/me")).IsOk();
        (await TryAsync(desk, Workspace.AdminPassword)).Is(HttpStatusCode.Redirect);

        // So does a passkey, anywhere, once they have locked it again; and a link by mail.
        await LockAgainAsync();
        (await passkey.SignInAsync(At("198.51.100.1"))).Is(HttpStatusCode.Redirect);
        await LockAgainAsync();
        (await At("198.51.100.2").SubmitAsync("/forgot", ("email", here.AdminEmail))).IsOk();
        await Eventually.TrueAsync(() => Task.FromResult(mail.Server.To(here.AdminEmail).Any(m => m.Subject == "Choose a new password")), "the link is mailed");
        var token = mail.Server.To(here.AdminEmail).Single(m => m.Subject == "Choose a new password").Link.Token;
        var anywhere = At("198.51.100.3");
        (await anywhere.SubmitAsync("/link/password", ("token", token), ("password", "nine green kettles"), ("again", "nine green kettles"))).Is(HttpStatusCode.Redirect);
        (await TryAsync(anywhere, "nine green kettles")).Is(HttpStatusCode.Redirect);

        Client At(string address)
        {
            var client = mail.Roster.Stranger();
            client.Headers[ArrivesFrom.Header] = address;
            return client;
        }

        async Task LockAgainAsync()
        {
            for (var i = 0; i < 6; i++)
            {
                (await TryAsync(At($"192.0.2.{1 + i}"), "a guess")).Is(HttpStatusCode.UnprocessableEntity);
            }

            Assert.True((await here.UserAsync(here.AdminId)).IsLocked(mail.Roster.Clock.GetUtcNow()));
        }
    }
}
