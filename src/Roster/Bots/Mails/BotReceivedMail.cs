using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;

namespace Roster.Bots.Mails;

/// <summary>Tells a person that they own a bot now, or several handed over together.</summary>
internal sealed class BotReceivedMail(TimeProvider clock) : MailKind
{
    public override string Word => "bot_received";

    public override IReadOnlyCollection<string> Follows { get; } = [BotTransferred.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        BotNews.Of(happened) is var news && news.Number("nth") == 1 && clock.GetUtcNow() - happened.At < Addressees.News
        && await Addressees.OfAsync(db, happened.TenantId, news.User("to")!.Value, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var news = await BotNews.OfAsync(db, mail, cancellation);
        var (one, from) = (news.Number("of") == 1, await news.NameAsync(db, news.User("from")!.Value, cancellation));
        return new Letter(to.Tenant.Name, one ? "You own a bot now" : $"You own {news.Number("of")} more bots now",
            [
                $"Hello {to.User.DisplayName},",
                $"{await news.BotsAsync(db, cancellation)} {(one ? "was" : "were")} handed over to you on {Addressees.When(mail.CreatedAt, to)}. Before, {from} owned {(one ? "it" : "them")}.",
                $"{from} stays on as a developer.",
            ]);
    }
}
