using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Accounts;

/// <summary>Makes links and ends them. The secret is said once, to whoever asked for it.</summary>
public static class Links
{
    /// <summary>How long a link works that the operator makes to sign someone in.</summary>
    public static readonly TimeSpan ShortLife = TimeSpan.FromMinutes(15);

    public static string Make(RosterDb db, Func<byte[], Link> make)
    {
        var token = Secret.Token();
        db.Add(make(Secret.Hash(token)));
        return token;
    }

    /// <summary>A newer one takes their place, or what they were for has been done.</summary>
    public static async Task EndAsync(RosterDb db, AccountId account, Expression<Func<Link, bool>> which, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var link in await db.Set<Link>().Where(l => l.AccountId == account && l.UsedAt == null && l.EndedAt == null).Where(which).ToListAsync(cancellation))
        {
            link.End(now);
        }
    }

    /// <summary>Ends the links of one person's invitation, whichever account they open.</summary>
    public static async Task EndInvitationAsync(RosterDb db, TenantId tenant, UserId user, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var link in await db.Set<Link>()
            .Where(l => l.ForTenant == tenant && l.ForUser == user && l.Purpose == LinkPurpose.Invite && l.UsedAt == null && l.EndedAt == null).ToListAsync(cancellation))
        {
            link.End(now);
        }
    }
}
