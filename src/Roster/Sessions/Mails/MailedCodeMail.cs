using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Secrets;
using Roster.Sessions.Factors;

namespace Roster.Sessions.Mails;

/// <summary>A code for someone who is signing in. It is made as the mail is sent; nobody can have it handed over, as it is there to prove the mailbox.</summary>
internal sealed class MailedCodeMail(KeySafe safe, TimeProvider clock) : MailKind
{
    public override string Word => "sign_in_code";

    public override IReadOnlyCollection<string> Follows { get; } = [MailedCodeAsked.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        await Addressees.OfAsync(db, happened, cancellation) is { } to ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow()) : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        if (await WaitingAsync(db, happened, cancellation) is null || await Addressees.OfAsync(db, mail, cancellation) is not { } to || to.Account.Address != mail.Address)
        {
            return null;
        }

        var from = happened.ReadWho();
        return new Letter(to.Tenant.Name, "Your code to sign in",
            [
                $"Hello {to.User.DisplayName},",
                $"Someone gave the password of {to.Account.Address} on {Addressees.When(happened.At, to)}. To go on, type this code on that page:",
            ])
        {
            CodeLabel = "Your code",
            Last =
            [
                $"It works once, for {MailedCode.Life.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes, and only where it was asked for. Browser: {Device.Name(from?.UserAgent)}. Network address: {from?.Ip ?? "unknown"}.",
                "If it was not you, give the code to nobody: someone knows your password. Sign in and choose another.",
            ],
        };
    }

    public override async Task<string?> MakeSecretAsync(EveryTenantDb db, MailRow mail, bool mailed, CancellationToken cancellation) =>
        mailed && await WaitingAsync(db, await Addressees.ReasonAsync(db, mail, cancellation), cancellation) is { } code ? code.Make(safe, mail.Address, clock.GetUtcNow()) : null;

    /// <summary>The code that the event asked for, while a session waits for it.</summary>
    private async Task<MailedCode?> WaitingAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation)
    {
        var (id, now) = (new MailedCodeId(JsonDocument.Parse(happened.Payload).RootElement.GetProperty("code").GetGuid()), clock.GetUtcNow());
        return await db.Set<MailedCode>().SingleOrDefaultAsync(c => c.Id == id && c.UsedAt == null && c.EndedAt == null, cancellation) is { } code && code.AskedAt + MailedCode.Life > now
            && await db.Set<Session>().AnyAsync(s => s.Id == code.SessionId && s.EndedAt == null && s.ExpiresAt > now, cancellation) ? code : null;
    }
}
