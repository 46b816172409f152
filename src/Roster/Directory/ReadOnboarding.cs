using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Directory;

/// <summary>What a workspace's first days are about. Facts, not ticks: undone, a step is open again.</summary>
/// <param name="IsNew">Few people are here yet.</param>
/// <param name="People">Someone was added beside the primary admin.</param>
/// <param name="Roles">There is a role of the workspace's own.</param>
/// <param name="SecondAdministrator">Another than one person can repair the workspace.</param>
/// <param name="Mail">Mail leaves this installation; its operator sees to that.</param>
public sealed record Onboarding(bool IsNew, bool People, bool Roles, bool SecondAdministrator, bool Mail);

/// <summary>How far a workspace has been set up.</summary>
public sealed record ReadOnboarding : IQuery<ReadOnboarding, Onboarding>
{
    /// <summary>With more people than this a workspace is past its first days.</summary>
    public const int MostOfNew = 10;

    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public sealed class Handler(TenantDb db, MailOptions mail) : IHandler<ReadOnboarding, Onboarding>
    {
        public async Task<Result<Onboarding>> HandleAsync(ReadOnboarding operation, CancellationToken cancellation)
        {
            var primary = await db.Set<Tenant>().Where(t => t.Id == db.Tenant).Select(t => t.PrimaryAdmin).SingleAsync(cancellation);
            var roles = await db.Set<Role>().AsNoTracking().ToListAsync(cancellation);
            return new Onboarding(
                await db.Set<User>().Take(MostOfNew + 1).CountAsync(cancellation) <= MostOfNew,
                await db.Set<User>().AnyAsync(u => u.Id != primary, cancellation),
                roles.Exists(r => !r.System),
                await Administrators.In(db, [.. roles.Select(r => (r.Id, r.Permissions))]).Take(2).CountAsync(cancellation) == 2,
                mail.IsConfigured);
        }
    }
}
