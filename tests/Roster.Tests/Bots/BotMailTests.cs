using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Mail;
using Roster.Tests.Invitations;
using Roster.Tests.Support;

namespace Roster.Tests.Bots;

/// <summary>What is mailed when bots are handed over, and when someone asks for it.</summary>
[Trait("Needs", "App")]
public sealed class BotMailTests : ByMail
{
    [Fact]
    public async Task Both_are_told_of_a_bot_that_was_handed_over()
    {
        var (owner, heir) = (await JoinedAsync("Olga"), await JoinedAsync("Hugo"));
        var bot = await BotOf.NewAsync(await Here.KeyAsync("owner", owner.Email), "Booking");

        (await Here.Script.PostAsync(bot.Path + "/transfer", new { to = heir.Email })).IsOk();

        var received = (await MailAsync(heir.Email, "You own a bot now")).Text;
        Assert.Contains("“Booking” was handed over to you", received, StringComparison.Ordinal);
        Assert.Contains("Before, Olga López owned it.", received, StringComparison.Ordinal);
        Assert.Contains("“Booking” was handed over to Hugo López", (await MailAsync(owner.Email, "Your bot has another owner")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_handed_over_together_are_told_of_in_one_mail()
    {
        var (owner, heir) = (await JoinedAsync("Olga"), await JoinedAsync("Hugo"));
        var key = await Here.KeyAsync("owner", owner.Email);
        for (var i = 10; i < 22; i++)
        {
            await BotOf.NewAsync(key, $"Bot {i}");
        }

        (await Here.Script.PostAsync($"{owner.Path}/bots/transfer", new { to = heir.Email })).IsOk();

        var text = (await MailAsync(heir.Email, "You own 12 more bots now")).Text;
        Assert.Contains("“Bot 10”, “Bot 11”", text, StringComparison.Ordinal);
        Assert.Contains("“Bot 19” and 2 more were handed over to you", text, StringComparison.Ordinal);
        await MailAsync(owner.Email, "12 of your bots have another owner");
        Assert.Equal(["bot_handed_over", "bot_received"],
            (await Roster.AskAsync(db => db.Set<MailRow>().Where(m => m.TenantId == Here.Id && m.Kind.StartsWith("bot_")).Select(m => m.Kind).ToListAsync())).Order());
    }

    [Fact]
    public async Task The_primary_admin_is_asked_by_a_mail_that_says_what_for_and_where()
    {
        var asker = await JoinedAsync("Olga");
        var bot = await BotOf.NewAsync(Here.Script, "Booking");

        (await (await Here.KeyAsync("asker", asker.Email)).PostAsync(bot.Path + "/ask-transfer", new { to = asker.Email, reason = "I do <b>its</b> work." })).Is(HttpStatusCode.NoContent);

        var mail = await MailAsync(Here.AdminEmail, "You are asked to hand over a bot");
        Assert.Contains("hand over “Booking”, which First Admin owns, to Olga López.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Their reason: “I do <b>its</b> work.”", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"{MailHost.Address}/console/{Here.Code}/bots/{bot.Id}", mail.Text, StringComparison.Ordinal);
    }

    private async Task<Person> JoinedAsync(string name)
    {
        var answer = (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(given: name, type: "bot_admin"))).IsCreated();
        var person = new Person(Here, answer["user"].GetProperty("id").GetGuid(), answer["user"].GetProperty("email").GetString()!, "");
        (await SetAsync((await InvitationAsync(person)).Link.Token)).Is(HttpStatusCode.Redirect);
        return person;
    }
}
