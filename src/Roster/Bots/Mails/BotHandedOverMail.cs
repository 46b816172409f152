using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;

namespace Roster.Bots.Mails;

/// <summary>Tells a person that someone else owns their bot now, or several of theirs.</summary>
internal sealed class BotHandedOverMail(TimeProvider clock) : MailKind
{
    public override string Word => "bot_handed_over";

    public override IReadOnlyCollection<string> Follows { get; } = [BotTransferred.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        BotNews.Of(happened) is var news && news.Number("nth") == 1 && clock.GetUtcNow() - happened.At < Addressees.News
        && await Addressees.OfAsync(db, happened.TenantId, news.User("from")!.Value, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var news = await BotNews.OfAsync(db, mail, cancellation);
        var (one, heir) = (news.Number("of") == 1, await news.NameAsync(db, news.User("to")!.Value, cancellation));
        return new Letter(to.Tenant.Name, one ? "Your bot has another owner" : $"{news.Number("of")} of your bots have another owner",
            [
                $"Hello {to.User.DisplayName},",
                $"{await news.BotsAsync(db, cancellation)} {(one ? "was" : "were")} handed over to {heir} on {Addressees.When(mail.CreatedAt, to)}.",
                $"You stay on as a developer. If you did not expect this, ask {news.Personal("actor") ?? "the primary admin"}.",
            ]);
    }
}
