using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Sessions.Mails;

/// <summary>Tells a person of a sign-in from a device their account has not seen. The very first one is no news to them.</summary>
internal sealed class NewDeviceMail(TimeProvider clock) : MailKind
{
    public override string Word => "new_device";

    public override IReadOnlyCollection<string> Follows { get; } = ["session.entered"];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        happened.Payload.Contains("\"newDevice\":true", StringComparison.Ordinal) && clock.GetUtcNow() - happened.At < Addressees.News
        && await Addressees.OfAsync(db, happened, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var from = happened.ReadWho();
        return new Letter(to.Tenant.Name, "A sign-in from a new device",
            [
                $"Hello {to.User.DisplayName},",
                $"{to.Account.Address} signed in on {Addressees.When(happened.At, to)} from a device that was not used before.",
                $"Browser: {Device.Name(from?.UserAgent)}. Network address: {from?.Ip ?? "unknown"}.",
            ])
        {
            Button = "It was not me: choose a new password",
            Page = "/forgot",
            Last = ["If it was you, there is nothing to do."],
        };
    }
}
