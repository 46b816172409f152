using Microsoft.EntityFrameworkCore;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Mail;

/// <summary>What mail servers do to a sender.</summary>
[Trait("Needs", "App")]
public sealed class MailDeliveryTests
{
    [Fact]
    public async Task A_refused_address_is_given_up_at_once_with_what_the_server_said()
    {
        await using var host = await MailHost.StartAsync("refuse");
        await ForgetAsync(host);

        var mail = await StateAsync(host, MailState.Failed);
        Assert.Contains("No such mailbox here", mail.Fault, StringComparison.Ordinal);
        Assert.Equal(1, mail.Tries);
    }

    [Fact]
    public async Task A_server_that_says_later_is_asked_again_after_a_pause_and_a_mail_is_given_up_after_six_tries()
    {
        await using var host = await MailHost.StartAsync("later");
        await ForgetAsync(host);
        for (var tries = 1; tries <= 6; tries++)
        {
            await Eventually.TrueAsync(async () => (await MailsAsync(host)).Any(m => m.Version == 2 * tries), $"try {tries} is begun and noted");
            host.Roster.Clock.Advance(tries < 4 ? TimeSpan.FromMinutes(11) : TimeSpan.FromHours(6));
        }

        await StateAsync(host, MailState.Failed);
    }

    [Fact]
    public async Task A_server_that_was_down_gets_the_mail_when_it_is_back()
    {
        await using var host = await MailHost.StartAsync("down");
        var person = await ForgetAsync(host);
        await Eventually.TrueAsync(async () => (await MailsAsync(host)).Any(m => m.Fault is not null), "the first try failed");

        await host.Server.UpAsync("accept");
        host.Roster.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotEmpty((await host.Server.MailToAsync(person.Email)).Link.Token);
        await StateAsync(host, MailState.Sent);
    }

    [Fact]
    public async Task A_server_that_hangs_is_left_and_the_mail_tried_again_under_the_same_message_id_with_both_links_good_until_one_is_used()
    {
        await using var host = await MailHost.StartAsync("hang", TimeSpan.FromSeconds(2));
        var person = await ForgetAsync(host);
        var first = await host.Server.MailToAsync(person.Email);
        await Eventually.TrueAsync(async () => (await MailsAsync(host)).Any(m => m.Fault?.Contains("did not answer", StringComparison.Ordinal) == true), "the try was left");

        await host.Server.UpAsync("accept");
        host.Roster.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await host.Server.MailToAsync(person.Email, 2);

        Assert.Matches("^<[0-9a-f]{32}@people.example>$", first.Id);
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Link.Token, second.Link.Token);
        (await host.Roster.Stranger().SubmitAsync("/link", ("token", second.Link.Token))).IsOk();
        (await SetAsync(host, first.Link.Token)).Is(System.Net.HttpStatusCode.Redirect);
        (await SetAsync(host, second.Link.Token)).Is(System.Net.HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_server_that_takes_a_mail_and_breaks_off_gets_it_again_under_the_same_message_id()
    {
        await using var host = await MailHost.StartAsync("lose");
        var person = await ForgetAsync(host);
        var first = await host.Server.MailToAsync(person.Email);
        await Eventually.TrueAsync(async () => (await MailsAsync(host)).Any(m => m.Fault is not null), "the try was noted");

        await host.Server.UpAsync("accept");
        host.Roster.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Matches("^<[0-9a-f]{32}@people.example>$", first.Id);
        Assert.Equal(first.Id, (await host.Server.MailToAsync(person.Email, 2)).Id);
        await StateAsync(host, MailState.Sent);
    }

    [Fact]
    public async Task Without_a_mail_server_mails_wait_in_the_outbox()
    {
        await using var roster = await RosterHost.StartAsync();
        var here = await roster.NewWorkspaceAsync();
        var person = await here.AddAsync();
        await roster.Stranger().SubmitAsync("/forgot", ("email", person.Email));

        await Eventually.TrueAsync(() => roster.AskAsync(db => db.Set<MailRow>().AnyAsync(m => m.State == MailState.Waiting && m.Tries == 0)), "the mail waits");
    }

    private static async Task<Person> ForgetAsync(MailHost host)
    {
        var here = await host.Roster.NewWorkspaceAsync();
        var person = await here.AddAsync();
        (await host.Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email))).IsOk();
        return person;
    }

    private static Task<Answer> SetAsync(MailHost host, string token) =>
        host.Roster.Stranger().SubmitAsync("/link/password", ("token", token), ("password", "nine green kettles"), ("again", "nine green kettles"));

    private static Task<List<MailRow>> MailsAsync(MailHost host) => host.Roster.AskAsync(db => db.Set<MailRow>().AsNoTracking().Where(m => m.Kind == "reset").ToListAsync());

    private static async Task<MailRow> StateAsync(MailHost host, MailState state)
    {
        await Eventually.TrueAsync(async () => (await MailsAsync(host)).Any(m => m.State == state), $"a mail is {state}");
        return (await MailsAsync(host)).First(m => m.State == state);
    }
}
