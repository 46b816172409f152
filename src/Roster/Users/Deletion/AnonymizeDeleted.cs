using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Tenants;
using Roster.Users.Addresses;
using Roster.Users.Pictures;

namespace Roster.Users.Deletion;

/// <summary>
/// Erases what is personal of people whose purge date is past: their entry, what events say of them, mails to them, and the account
/// that was theirs alone. What they did stays, told apart by a pseudonym. A few at a time; answers how many.
/// </summary>
internal sealed record AnonymizeDeleted : IOperation<AnonymizeDeleted, int>
{
    public const int AtOnce = 20;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, IEnumerable<IErasing> erasings, Events events, TimeProvider clock) : IHandler<AnonymizeDeleted, int>
    {
        public async Task<Result<int>> HandleAsync(AnonymizeDeleted operation, CancellationToken cancellation)
        {
            var (done, now) = (0, clock.GetUtcNow());
            foreach (var tenant in await db.Set<Tenant>().AsNoTracking().ToListAsync(cancellation))
            {
                if (done < AtOnce && tenant.Policy.PurgeDays is { } days)
                {
                    foreach (var user in await DueAsync(tenant.Id, now.AddDays(-days), AtOnce - done, cancellation))
                    {
                        await EraseAsync(user, now, cancellation);
                        done++;
                    }
                }
            }

            return done;
        }

        private async Task<List<User>> DueAsync(TenantId tenant, DateTimeOffset until, int most, CancellationToken cancellation) =>
            await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Include(u => u.Roles)
                .Where(u => u.TenantId == tenant && u.DeletedAt != null && u.DeletedAt <= until && u.State == UserState.Deleted)
                .OrderBy(u => u.DeletedAt).Take(most).ToListAsync(cancellation);

        private async Task EraseAsync(User user, DateTimeOffset now, CancellationToken cancellation)
        {
            foreach (var erasing in erasings)
            {
                await erasing.EraseAsync(db, user, cancellation);
            }

            await PictureShelf.ForgetAsync(db, user, cancellation);
            await BlankAsync(user, cancellation);
            if (user.AccountId is { } id && await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.RetiredAt != null, cancellation) is { } account)
            {
                account.Erase();
                await Links.EndAsync(db, id, _ => true, now, cancellation);
#pragma warning disable RS0030 // erasing is itself the event
                await db.Set<Link>().Where(l => l.AccountId == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.MailedTo, (string?)null), cancellation);
#pragma warning restore RS0030
            }

            db.RemoveRange(user.Roles);
            user.Anonymize();
            events.AddIn(user.TenantId, new UserAnonymized(user.Id) { Personal = new PersonalPart { Subject = user.DisplayName } });
        }

        /// <summary>The digests stay, so that what was blanked can be told from what was changed.</summary>
        private async Task BlankAsync(User user, CancellationToken cancellation)
        {
            var (tenant, id, nobody) = (user.TenantId, user.Id, EmailAddress.Nobody(user.Id.Value).Text);
#pragma warning disable RS0030 // erasing reaches rows by the thousand, and is itself the event
            await db.Set<EventRow>().Where(e => e.TenantId == tenant && e.SubjectId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(e => e.Personal, (string?)null), cancellation);
            await db.Set<EventRow>().Where(e => e.TenantId == tenant && e.ActorId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(e => e.Who, (string?)null), cancellation);
            await db.Set<AddressChange>().Where(c => c.TenantId == tenant && c.UserId == id).ExecuteDeleteAsync(cancellation);
            await db.Set<MailRow>().Where(m => m.TenantId == tenant && m.UserId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Address, nobody).SetProperty(m => m.Fault, (string?)null), cancellation);
#pragma warning restore RS0030
        }
    }
}
