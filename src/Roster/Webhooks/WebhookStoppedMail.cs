using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;

namespace Roster.Webhooks;

/// <summary>Tells a receiver's owner that it is told nothing any more, and why.</summary>
internal sealed class WebhookStoppedMail(TimeProvider clock) : MailKind
{
    private static readonly Dictionary<WebhookPause, string> Why = new()
    {
        [WebhookPause.Failing] = "Its receiver took nothing for three days, however often it was tried.",
        [WebhookPause.Gone] = "Its receiver answered that it is gone for good (410).",
        [WebhookPause.OwnerMayNot] = "You may no longer manage webhooks, and it was told what you may read.",
    };

    public override string Word => "webhook_stopped";

    public override IReadOnlyCollection<string> Follows { get; } = [WebhookStopped.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        Why.ContainsKey(Because(happened)) && clock.GetUtcNow() - happened.At < Addressees.News
        && await Addressees.OfAsync(db, happened.TenantId, new UserId(Read(happened, "owner").GetGuid()), cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var id = new WebhookId(happened.SubjectId);
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to
            || await db.Set<Webhook>().AsNoTracking().SingleOrDefaultAsync(w => w.TenantId == mail.TenantId && w.Id == id && w.Paused != null, cancellation) is not { } webhook)
        {
            return null;
        }

        return new Letter(to.Tenant.Name, "A webhook has stopped",
            [$"Hello {to.User.DisplayName},", $"Nothing is sent to {webhook.Address} any more since {Addressees.When(happened.At, to)}.", Why[Because(happened)]])
        {
            Button = "Open webhooks",
            Page = $"/console/{to.Tenant.Code}/webhooks",
            Last = ["Whoever resumes it can have what happened meanwhile sent too, for 30 days."],
        };
    }

    private static WebhookPause Because(EventRow happened) => Words<WebhookPause>.Parse(Read(happened, "because").GetString())!.Value;

    private static JsonElement Read(EventRow happened, string member) => JsonDocument.Parse(happened.Payload).RootElement.GetProperty(member);
}
