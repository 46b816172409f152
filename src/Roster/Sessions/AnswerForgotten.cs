using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>
/// Looks up who asked for a new password. Only someone who may sign in somewhere gets a mail, and not without end. Where a password opens
/// nothing for them, as they come by their workspace's identity provider, the mail says so.
/// </summary>
internal sealed record AnswerForgotten(ForgottenId Id) : IOperation<AnswerForgotten, Done>
{
    private const int Most = 5;

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<AnswerForgotten, Done>
    {
        public async Task<Result<Done>> HandleAsync(AnswerForgotten operation, CancellationToken cancellation)
        {
            if (await db.Set<ForgottenRequest>().SingleOrDefaultAsync(r => r.Id == operation.Id, cancellation) is not { } request)
            {
                return default(Done);
            }

            db.Remove(request);
            var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.AddressKey == request.AddressKey && a.RetiredAt == null, cancellation);
            var members = account is null ? [] : await Memberships.ActiveAsync(db, account.Id, cancellation);
            if (members.Count == 0)
            {
                return default(Done);
            }

            var now = clock.GetUtcNow();
            var open = members.FindAll(m => m.Tenant.Policy.At(now).TakesPasswordOf(m.User.Id));
            var (user, since) = ((open.Count > 0 ? open : members).MaxBy(m => m.User.SignedInLast)!.User, now - Within);
            var asked = await db.Set<EventRow>().CountAsync(e => e.TenantId == user.TenantId && e.SubjectId == user.Id.Value && e.Name == UserResetAsked.Word && e.At > since, cancellation);
            if (asked < Most)
            {
                events.AddIn(user.TenantId, new UserResetAsked(user.Id, open.Count > 0 ? "mail_link" : "provider") { Personal = user.Personal() });
            }

            return default(Done);
        }
    }
}
