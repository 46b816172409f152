using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;

namespace Roster.Keys;

/// <summary>Tells a key's owner that it ends soon, unless it has been revoked meanwhile.</summary>
internal sealed class KeyExpiresMail(TimeProvider clock) : MailKind
{
    public override string Word => "key_expires";

    public override IReadOnlyCollection<string> Follows { get; } = [KeyExpiresSoon.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        await KeyAsync(db, happened, cancellation) is { } key && await Addressees.OfAsync(db, key.TenantId, key.OwnerId, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        if (await KeyAsync(db, happened, cancellation) is not { ExpiresAt: { } end } key || !key.IsGood(clock.GetUtcNow()) || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        return new Letter(to.Tenant.Name, $"The API key “{key.Name}” ends soon",
            [
                $"Hello {to.User.DisplayName},",
                $"Your API key “{key.Name}” stops working on {Addressees.When(end, to)}.",
                $"It was last used {(key.LastUsedAt is { } used ? $"on {Addressees.When(used, to)}" : "never")}. If a script still needs it, make another key and give the script that one.",
            ])
        {
            Button = "Open API keys",
            Page = $"/console/{to.Tenant.Code}/keys",
            Last = ["If nothing uses it any more, there is nothing to do."],
        };
    }

    private static Task<ApiKey?> KeyAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation)
    {
        var id = new KeyId(happened.SubjectId);
        return db.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(k => k.TenantId == happened.TenantId && k.Id == id && k.RevokedAt == null, cancellation);
    }
}
