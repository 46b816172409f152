using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;
using Roster.Tenants;

namespace Roster.Bots.Mails;

/// <summary>Asks the primary admin to hand a bot over, in the name of someone who may not.</summary>
internal sealed class BotTransferAskedMail(TimeProvider clock) : MailKind
{
    public override string Word => "bot_transfer_asked";

    public override IReadOnlyCollection<string> Follows { get; } = [BotTransferAsked.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News
        && await db.Set<Tenant>().Where(t => t.Id == happened.TenantId).Select(t => t.PrimaryAdmin).SingleAsync(cancellation) is { } primary
        && await Addressees.OfAsync(db, happened.TenantId, primary, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    /// <summary>Overtaken once the bot is gone, has another owner, or another person is the primary admin.</summary>
    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        var news = await BotNews.OfAsync(db, mail, cancellation);
        var (owner, wanted) = (news.User("owner")!.Value, news.User("to"));
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News
            || await Addressees.OfAsync(db, mail, cancellation) is not { } to || to.Tenant.PrimaryAdmin != to.User.Id
            || await news.BotAsync(db, cancellation) is not { } bot || bot.OwnerId != owner)
        {
            return null;
        }

        var whom = wanted is { } heir ? $"to {await news.NameAsync(db, heir, cancellation)}" : "to someone else";
        return new Letter(to.Tenant.Name, "You are asked to hand over a bot",
            [
                $"Hello {to.User.DisplayName},",
                $"{news.Personal("actor") ?? "Someone"} asks you to hand over “{bot.Name}”, which {await news.NameAsync(db, owner, cancellation)} owns, {whom}.",
                .. news.Personal("reason") is { } reason ? new[] { $"Their reason: “{reason}”" } : [],
            ])
        {
            Button = "Open the bot",
            Page = $"/console/{to.Tenant.Code}/bots/{bot.Id.Value}",
            Last = ["Only you, the primary admin, can do this. If you would rather not, do nothing."],
        };
    }
}
