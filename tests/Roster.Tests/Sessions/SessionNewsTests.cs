using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Whoever has a session ended, or finds one that is not theirs: who is told, and what.</summary>
[Trait("Needs", "App")]
public sealed class SessionNewsTests : IAsyncLifetime
{
    private MailHost host = null!;
    private Workspace here = null!;

    public async Task InitializeAsync()
    {
        host = await MailHost.StartAsync();
        here = await host.Roster.NewWorkspaceAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Ending_several_sessions_at_once_makes_one_mail_that_says_who_did_it()
    {
        var person = await here.AddAsync();
        await person.ArriveAsync();
        await person.SignInAsync();
        (await (await here.AdminAsync()).PostAsync(person.Path + "/sessions/end")).IsOk();

        await Eventually.TrueAsync(() => Task.FromResult(host.Server.To(person.Email).Any(m => m.Subject.Contains("ended", StringComparison.Ordinal))), "the mail is there");
        var mail = Assert.Single(host.Server.To(person.Email), m => m.Subject == "Your sessions were ended");
        Assert.Contains("First Admin", mail.Text, StringComparison.Ordinal);
        Assert.Contains("2 sessions", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Server.To(person.Email), m => m.Subject == "Your session was ended");
    }

    [Fact]
    public async Task A_reported_session_ends_and_the_primary_admin_is_told_but_nobody_can_report_what_is_not_theirs()
    {
        var person = await here.AddAsync();
        var them = await person.ArriveAsync();
        var thief = host.Roster.Stranger();
        thief.Headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
        await person.SignInAsync(at: thief);
        var stolen = (await here.Script.GetAsync(person.Path + "/sessions")).IsOk().Items.Single(s => s.GetProperty("device").GetProperty("browser").GetString() == "Firefox").GetProperty("id").GetGuid();
        var other = await (await here.AddAsync()).ArriveAsync();

        (await other.SubmitAsync("/account/report", ("id", stolen.ToString()))).Is(HttpStatusCode.UnprocessableEntity);
        (await thief.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal("/account?done=reported", (await them.SubmitAsync("/account/report", ("id", stolen.ToString()))).Location);

        (await thief.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await them.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal("reported", (await thief.GetAsync("/api/v1/session-end")).IsOk()["because"].GetString());
        Assert.Single(await here.EventsAsync(person.Id, "session.reported"));
        var mail = await host.Server.MailToAsync(here.AdminEmail);
        Assert.Contains(person.Email, mail.Text, StringComparison.Ordinal);
        Assert.Contains("Firefox on Linux", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"{MailHost.Address}/console/{here.Code}/users/{person.Id}?tab=activity", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_sees_who_looked_and_who_ended_by_name_where_they_are_and_without_one_where_they_are_not()
    {
        var (person, them, elsewhere, there) = await SharedSessions.OfAsync(host.Roster, here);
        (await (await here.AdminAsync()).GetAsync(person.Path + "/sessions")).IsOk();
        (await (await elsewhere.AdminAsync()).GetAsync("/api/v1/sessions")).IsOk();
        var page = (await them.GetAsync("/account")).IsOk().Text;
        Assert.Contains($"First Admin of Workspace {here.Code} looked at your sessions.", page, StringComparison.Ordinal);
        Assert.Contains($"First Admin of Workspace {elsewhere.Code} looked through everyone’s sessions.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        (await (await elsewhere.AdminAsync()).PostAsync(there + "/sessions/end")).IsOk();
        var again = await person.SignInAsync();
        // This one has entered one workspace alone: of what was done from the other it says as much as that workspace would hear.
        var watched = WebUtility.HtmlDecode((await again.GetAsync("/account")).IsOk().Text);
        var other = (await again.GetAsync("/api/v1/me")).IsOk()["tenant"].GetProperty("code").GetString() == here.Code ? elsewhere : here;
        Assert.Contains("An administrator of another workspace", watched, StringComparison.Ordinal);
        Assert.DoesNotContain($"of Workspace {other.Code} ", watched, StringComparison.Ordinal);
    }
}
