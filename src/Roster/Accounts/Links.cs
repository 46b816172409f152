using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Accounts;

/// <summary>Makes links and ends them. The secret is said once, to whoever asked for it.</summary>
public static class Links
{
    /// <summary>How long a link works that the operator makes, and one that was mailed for a new password.</summary>
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
        foreach (var link in await db.Set<Link>().Where(l => l.AccountId == account && l.UsedAt == null).Where(which).ToListAsync(cancellation))
        {
            link.Use(now);
        }
    }
}
