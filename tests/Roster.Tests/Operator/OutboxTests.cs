using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Operator;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Operator;

/// <summary>What the operator sees of the mails and does with them. No mail server is configured here.</summary>
public sealed class OutboxTests : AppTests
{
    private const string Mails = "/api/v1/operator/mails";

    [Fact]
    public async Task The_operator_hands_over_the_link_of_a_waiting_mail_once_it_is_recorded_and_it_proves_no_mailbox()
    {
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);

        var letter = await Roster.OperateAsync<CopyMailLink, MailLink>(new CopyMailLink(mail.Id));

        var token = letter.Address![(letter.Address!.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Roster.Secrets.Add(token);
        Assert.Single(await Here.EventsAsync(person.Id, "user.link_copied"));
        Assert.Equal(MailState.HandedOver, (await MailsAsync(person))[0].State);
        Assert.DoesNotContain(token, await Snapshot.OfAsync(Here, withMails: true), StringComparison.Ordinal);
        (await Roster.Stranger().SubmitAsync("/link/password", ("token", token), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
        await person.SignInAsync();
        Assert.Null(await Roster.AskAsync(db => db.Set<Account>().Where(a => a.AddressKey == person.Email).Select(a => a.AddressProvenAt).SingleAsync()));
    }

    [Fact]
    public async Task A_mail_of_someone_suspended_since_has_no_link_to_hand_over()
    {
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        var refused = await Roster.Runner.RunAsync<CopyMailLink, MailLink>(new CopyMailLink(mail.Id), Caller.AtCommandLine);

        Assert.Equal("mail-without-link", refused.Problem?.Code);
    }

    [Fact]
    public async Task The_list_shows_whom_and_what_but_no_link()
    {
        var person = await Here.AddAsync();
        await ForgetAsync(person);

        var mails = await Roster.OperateAsync<ListMails, MailPage>(new ListMails("waiting", Workspace: Here.Code));

        var mine = Assert.Single(mails.Items, m => m.Address == person.Email);
        Assert.Equal(("reset", "waiting"), (mine.Kind, mine.State));
        Assert.DoesNotContain("#", mine.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_sent_once_more_when_the_operator_says_so()
    {
        await using var host = await MailHost.StartAsync("refuse");
        var here = await host.Roster.NewWorkspaceAsync();
        var person = await here.AddAsync();
        await host.Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email));
        await Eventually.TrueAsync(() => host.Roster.AskAsync(db => db.Set<MailRow>().AnyAsync(m => m.State == MailState.Failed)), "the mail is given up");

        await host.Server.UpAsync("accept");
        var mail = await host.Roster.AskAsync(db => db.Set<MailRow>().AsNoTracking().SingleAsync());
        await host.Roster.OperateAsync<RetryMail, Done>(new RetryMail(mail.Id));

        Assert.NotEmpty((await host.Server.MailToAsync(person.Email)).Link.Token);
    }

    [Fact]
    public async Task Nobody_but_the_operator_looks_into_the_outbox()
    {
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);
        var admin = await Here.AdminAsync();
        var caller = new Caller(new Credential.SessionToken(admin.SessionToken!));

        Assert.Equal("operator-only", (await Roster.Runner.RunAsync<CopyMailLink, MailLink>(new CopyMailLink(mail.Id), caller)).Problem?.Code);
        Assert.Equal("operator-only", (await Roster.Runner.RunAsync<ListMails, MailPage>(new ListMails(), caller)).Problem?.Code);
    }

    [Fact]
    public async Task The_operator_reads_the_outbox_page_by_page_and_narrows_it()
    {
        var desk = await Desk.SignInAsync(Here);
        var people = new[] { await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync() };
        var elsewhere = await Roster.NewWorkspaceAsync();
        await ForgetAsync(await elsewhere.AddAsync());
        foreach (var person in people)
        {
            await ForgetAsync(person);
        }

        var first = (await desk.GetAsync($"{Mails}?workspace={Here.Code}&kind=reset&limit=2")).IsOk();
        var second = (await desk.GetAsync($"{Mails}?workspace={Here.Code}&kind=reset&limit=2&cursor={first["next"].GetString()}")).IsOk();

        Assert.Equal(people.Reverse().Select(p => p.Email), first.Items.Concat(second.Items).Select(m => m.GetProperty("address").GetString()));
        Assert.Equal(JsonValueKind.Null, second["next"].ValueKind);
        Assert.All(first.Items, m => Assert.Equal((Here.Code, "Ana López", "waiting"), (m.GetProperty("workspace").GetString(), m.GetProperty("name").GetString(), m.GetProperty("state").GetString())));
        Assert.Empty((await desk.GetAsync($"{Mails}?workspace={Here.Code}&kind=reset&state=sent,failed")).IsOk().Items);
        (await desk.GetAsync($"{Mails}?state=asleep")).IsProblem(400, "unknown-state", "state");
        (await desk.GetAsync($"{Mails}?kind=greeting")).IsProblem(400, "unknown-kind", "kind");
        (await desk.GetAsync($"{Mails}?workspace=nowhere-at-all")).IsProblem(400, "unknown-tenant", "workspace");
        (await desk.GetAsync($"{Mails}?cursor=abc")).IsProblem(400, "bad-cursor", "cursor");
        (await desk.GetAsync($"{Mails}?limit=201")).IsProblem(400, "out-of-range", "limit");
    }

    [Fact]
    public async Task Attack_43_a_mail_is_shown_with_dots_for_its_links_secret_and_showing_it_makes_none()
    {
        var desk = await Desk.SignInAsync(Here);
        var person = await Here.AddAsync(given: "<b>Ana</b>");
        var mail = await ForgetAsync(person);

        var shown = (await desk.GetAsync($"{Mails}/{mail.Id.Value}")).IsOk();

        var preview = shown["preview"];
        Assert.Equal(($"Workspace {Here.Code}", "Choose a new password"), (preview.GetProperty("from").GetString(), preview.GetProperty("subject").GetString()));
        Assert.Contains($"/link#{LetterPrinter.Mask}", preview.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Ana", preview.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await Roster.AskAsync(db => db.Set<Link>().CountAsync(l => l.Mail == mail.Id)));
        Assert.True(shown["may"].GetProperty("retry").GetProperty("allowed").GetBoolean());
        (await desk.GetAsync($"{Mails}/{Guid.CreateVersion7()}")).IsProblem(404, "unknown-mail");
    }

    [Fact]
    public async Task A_link_taken_at_the_console_is_recorded_and_its_mail_is_not_sent_any_more()
    {
        var desk = await Desk.SignInAsync(Here);
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);

        var address = (await desk.PostAsync($"{Mails}/{mail.Id.Value}/link")).IsOk()["address"].GetString()!;

        Roster.Secrets.Add(address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        Assert.Single(await Here.EventsAsync(person.Id, "user.link_copied"));
        Assert.Equal("handed_over", (await desk.GetAsync($"{Mails}/{mail.Id.Value}"))["mail"].GetProperty("state").GetString());
        (await desk.PostAsync($"{Mails}/{mail.Id.Value}/retry")).IsProblem(409, "mail-is-done");
        (await desk.PostAsync($"{Mails}/{Guid.CreateVersion7()}/link")).IsProblem(404, "unknown-mail");
        (await desk.PostAsync($"{Mails}/{Guid.CreateVersion7()}/retry")).IsProblem(404, "unknown-mail");
    }

    [Fact]
    public async Task A_mail_that_waits_is_tried_at_once_when_the_operator_says_so()
    {
        var desk = await Desk.SignInAsync(Here);
        var person = await Here.AddAsync();
        var mail = await ForgetAsync(person);

        (await desk.PostAsync($"{Mails}/{mail.Id.Value}/retry")).Is(HttpStatusCode.NoContent);

        Assert.Single(await Here.EventsAsync(person.Id, "user.mail_retried"));
        Assert.Equal(MailState.Waiting, (await MailsAsync(person))[0].State);
    }

    private async Task<MailRow> ForgetAsync(Person person)
    {
        (await Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email))).IsOk();
        await Eventually.TrueAsync(async () => (await MailsAsync(person)).Count > 0, "the mail waits");
        return (await MailsAsync(person))[0];
    }

    private Task<List<MailRow>> MailsAsync(Person person) =>
        Roster.AskAsync(db => db.Set<MailRow>().AsNoTracking().Where(m => m.Address == person.Email && m.Kind == "reset").ToListAsync());
}
