using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Invitations;

/// <summary>
/// Invites a person in the tenant's name: with a link to a first password, or, where they sign in to Roster already, to accept with their own.
/// </summary>
internal sealed class InvitationMail(TimeProvider clock) : MailKind
{
    public const string Kind = "invitation";

    public override string Word => Kind;

    public override IReadOnlyCollection<string> Follows { get; } = [UserCreated.Word, UserInvited.Word, UserRestored.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        AsksForMail(happened) && await FindAsync(db, happened.TenantId, new(happened.SubjectId), cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.User.Email, clock.GetUtcNow())
            : null;

    /// <summary>Not where a link is handed over, nor where someone is back whose own password still opens their account.</summary>
    private static bool AsksForMail(EventRow happened) =>
        !happened.Payload.Contains("\"copy_link\"", StringComparison.Ordinal)
        && (happened.Name != UserRestored.Word || !happened.Payload.Contains("\"activation\":null", StringComparison.Ordinal));

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (await OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var (name, days) = (to.Tenant.Name, to.Tenant.Policy.InviteDays);
        return SignsInAlready(to)
            ? new Letter(name, $"{name} invites you",
                [
                    $"Hello {to.User.DisplayName},", $"You are invited to {name}.",
                    $"You sign in with {to.User.Email} already. Sign in with your own password, and join on your start page.",
                ])
            {
                Button = "Sign in and join",
                Page = "/start",
                Last = ["If you do not want to join, decline there, or do nothing."],
            }
            : new Letter(name, $"{name} invites you",
                [$"Hello {to.User.DisplayName},", $"You are invited to {name}. Choose the password with which you will sign in as {to.User.Email}."])
            {
                Button = "Choose your password",
                Last =
                [
                    $"The link works once, within {days.ToString(CultureInfo.InvariantCulture)} {(days == 1 ? "day" : "days")}. A newer one takes its place.",
                    "If you did not expect this, do nothing.",
                ],
            };
    }

    public override async Task<string?> MakeSecretAsync(EveryTenantDb db, MailRow mail, bool mailed, CancellationToken cancellation)
    {
        if (await OfAsync(db, mail, cancellation) is not { } to || SignsInAlready(to)
            || !mailed && (to.User.AccountId is null || await AccountReach.BelongsElsewhereAsync(db, to.Account.Id, to.Tenant.Id, cancellation)))
        {
            // Handed over, a link proves nothing, and opens no account that is anybody else's too.
            return null;
        }

        var now = clock.GetUtcNow();
        await Links.EndAsync(db, to.Account.Id, l => l.Purpose == LinkPurpose.Invite && l.ForUser == to.User.Id && l.Mail != mail.Id, now, cancellation);
        return Links.Make(db, hash => new Link(to.Account.Id, LinkPurpose.Invite, hash, now.AddDays(to.Tenant.Policy.InviteDays))
        {
            ForTenant = to.Tenant.Id,
            ForUser = to.User.Id,
            Mail = mail.Id,
            MailedTo = mailed ? to.Account.AddressKey : null,
        });
    }

    private static bool SignsInAlready(Invited to) => to.Account.AddressProvenAt is not null;

    /// <summary>Whom a mail is to, while they have not joined, at this address, and no newer invitation has been asked for.</summary>
    private async Task<Invited?> OfAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        var to = await FindAsync(db, mail.TenantId, mail.UserId, cancellation);
        return to is not null && to.User.Email == mail.Address && clock.GetUtcNow() < mail.CreatedAt.AddDays(to.Tenant.Policy.InviteDays)
            && !await db.Set<MailRow>().AnyAsync(m => m.TenantId == mail.TenantId && m.UserId == mail.UserId && m.Kind == mail.Kind && m.CreatedAt > mail.CreatedAt, cancellation)
            ? to : null;
    }

    /// <summary>An invited person with the account they join with: the one made for them, else the one their address has.</summary>
    private static async Task<Invited?> FindAsync(EveryTenantDb db, TenantId tenant, UserId user, CancellationToken cancellation)
    {
        var membership = await (from u in db.Set<User>().AsNoTracking()
                                join t in db.Set<Tenant>() on u.TenantId equals t.Id
                                where u.TenantId == tenant && u.Id == user && u.State == UserState.Invited && t.State == TenantState.Active
                                select new { User = u, Tenant = t }).SingleOrDefaultAsync(cancellation);
        if (membership is null)
        {
            return null;
        }

        var (own, key) = (membership.User.AccountId, membership.User.EmailKey);
        var accounts = db.Set<Account>().AsNoTracking().Where(a => a.RetiredAt == null);
        return await (own is null ? accounts.Where(a => a.AddressKey == key) : accounts.Where(a => a.Id == own)).SingleOrDefaultAsync(cancellation) is { } account
            ? new Invited(membership.User, membership.Tenant, account) : null;
    }

    private sealed record Invited(User User, Tenant Tenant, Account Account);
}
