using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Sessions;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A browser in which the second step was given is not asked for it again for a while, where the workspace lets its person choose so.</summary>
public sealed class TrustedDeviceTests : AppTests
{
    private const string Settings = "/api/v1/settings";

    [Theory]
    [InlineData(30, null, 29, "trusted_device")]
    [InlineData(30, null, 30, null)]
    [InlineData(0, null, 0, null)]
    [InlineData(0, "app", 0, "app")]
    [InlineData(30, "app", 1, "app")]
    public void What_was_given_counts_everywhere_and_trust_for_as_long_as_the_tenant_says(int days, string? given, int age, string? counts)
    {
        var now = DateTimeOffset.UtcNow;
        Assert.Equal(counts, EntryRule.Counts(TenantPolicy.Of(Preset.Balanced) with { TrustedDeviceDays = days }, given, now.AddDays(-age), ByMail.No, now));
        Assert.Equal(given, EntryRule.Counts(TenantPolicy.Of(Preset.Balanced) with { TrustedDeviceDays = days }, given, null, ByMail.No, now));
    }

    [Fact]
    public async Task Where_it_was_asked_for_the_code_is_not_wanted_again_until_the_days_are_over_and_nowhere_else()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        (await here.Script.PatchAsync(Settings, new { trustedDeviceDays = 30, absoluteHours = 1 })).IsOk();
        var (person, phone) = await WithPhoneAsync(host, here);
        var desk = await TrustingAsync(person, phone);
        Assert.Single(await here.EventsAsync(person.Id, "user.device_trusted"));

        await person.SignInAsync(at: desk);
        (await desk.GetAsync("/api/v1/users")).IsOk();
        Assert.Equal("trusted_device", await host.AskAsync(db => db.Set<SessionEntry>().Where(e => e.TenantId == here.Id).OrderByDescending(e => e.EnteredAt).Select(e => e.SecondFactor).FirstAsync()));
        // Of themselves they still see nothing until they give it.
        Assert.StartsWith("/second-step?", (await desk.GetAsync("/account")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsProblem(403, "not-entered");

        host.Clock.Advance(TimeSpan.FromDays(30));
        await person.SignInAsync(at: desk);
        (await desk.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task It_is_nothing_to_a_workspace_that_does_not_go_by_it()
    {
        var (person, phone) = await WithPhoneAsync(Roster, Here);
        var desk = await TrustingAsync(person, phone);
        Assert.Empty(await Here.EventsAsync(person.Id, "user.device_trusted"));
        (await Here.Script.PatchAsync(Settings, new { trustedDeviceDays = 30 })).IsOk();
        await person.SignInAsync(at: desk);
        (await desk.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");

        await TrustingAsync(person, phone, desk);
        (await Here.Script.PatchAsync(Settings, new { trustedDeviceDays = 0 })).IsOk();
        await person.SignInAsync(at: desk);
        (await desk.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Theory]
    [InlineData("its owner")]
    [InlineData("a reset")]
    [InlineData("a new password by a link")]
    public async Task Attack_41_trust_ends(string with)
    {
        (await Here.Script.PatchAsync(Settings, new { trustedDeviceDays = 30, reset = new[] { "copy_link", "shown_once" } })).IsOk();
        var (person, phone) = await WithPhoneAsync(Roster, Here);
        var desk = await TrustingAsync(person, phone);
        var password = Person.OwnPassword;
        switch (with)
        {
            case "its owner":
                var device = await Roster.AskAsync(db => db.Set<KnownDevice>().Where(d => d.TrustedAt != null && db.Set<global::Roster.Users.User>().Any(u => u.TenantId == Here.Id && u.AccountId == d.AccountId)).Select(d => d.Id).SingleAsync());
                Assert.Contains("Trusted devices", (await desk.GetAsync("/account/second-step")).IsOk().Text, StringComparison.Ordinal);
                await EndAsync(await (await Here.AddAsync("viewer")).ArriveAsync(), device.Value);
                await person.SignInAsync(at: desk);
                (await desk.GetAsync("/api/v1/users")).IsOk();
                await phone.GiveAsync(desk);
                await EndAsync(desk, device.Value);
                Assert.Single(await Here.EventsAsync(person.Id, "user.device_trust_ended"));
                break;
            case "a reset":
                (await Here.Script.PostAsync(person.Path + "/reset-second-factor", new { })).IsOk();
                phone = await Phone.SetUpAsync(Roster, await person.SignInAsync());
                break;
            default:
                password = "nine green umbrellas";
                var whole = (await Here.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsOk()["link"].GetString()!;
                var link = whole[(whole.IndexOf('#', StringComparison.Ordinal) + 1)..];
                Roster.Secrets.Add(link);
                Roster.Secrets.Add(password);
                (await Roster.Stranger().SubmitAsync("/link/password", ("token", link), ("password", password), ("again", password))).Is(HttpStatusCode.Redirect);
                break;
        }

        await person.SignInAsync(password, desk);
        (await desk.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    private static async Task EndAsync(Client them, Guid device) => (await them.SubmitAsync("/account/second-step/devices/end", ("id", device.ToString()))).Is(HttpStatusCode.Redirect);

    private static async Task<(Person Person, Phone Phone)> WithPhoneAsync(RosterHost host, Workspace here)
    {
        var person = await here.AddAsync("viewer");
        return (person, await Phone.SetUpAsync(host, await person.ArriveAsync()));
    }

    /// <summary>Someone's browser, in which they have given a code and asked not to be asked again.</summary>
    private static async Task<Client> TrustingAsync(Person person, Phone phone, Client? at = null)
    {
        var desk = await person.SignInAsync(at: at);
        (await desk.SubmitAsync("/second-step", ("code", phone.Code()), ("trust", "yes"), ("return", "/account"))).Is(HttpStatusCode.Redirect);
        return desk;
    }
}
