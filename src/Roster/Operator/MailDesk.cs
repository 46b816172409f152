using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Operator;

/// <summary>Finds mails for the operator, and shows them with whom and where they are to.</summary>
public sealed class MailDesk(EveryTenantDb db)
{
    public static readonly Problem Unknown = new(ProblemKind.NotFound, "unknown-mail", "There is no mail by that id in the outbox.");

    public async Task<MailRow?> FindAsync(MailId id, CancellationToken cancellation) => await db.Set<MailRow>().SingleOrDefaultAsync(m => m.Id == id, cancellation);

    public async Task<IReadOnlyList<MailView>> ShowAsync(IReadOnlyList<MailRow> mails, CancellationToken cancellation)
    {
        var (tenantIds, userIds) = (mails.Select(m => m.TenantId).ToHashSet(), mails.Select(m => m.UserId).ToHashSet());
        var tenants = await db.Set<Tenant>().AsNoTracking().Where(t => tenantIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellation);
        var names = await db.Set<User>().AsNoTracking().Where(u => tenantIds.Contains(u.TenantId) && userIds.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        return
        [
            .. mails.Select(m => new MailView(
                m.Id.Value, tenants[m.TenantId].Code, tenants[m.TenantId].Name, m.Kind, m.Address, names.GetValueOrDefault(m.UserId), Words<MailState>.Of(m.State), m.Tries,
                m.State == MailState.Waiting ? m.NextTryAt : null, m.Fault, m.CreatedAt, m.SentAt)),
        ];
    }
}
