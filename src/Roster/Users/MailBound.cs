using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>How many mails with links one person may be sent in a while, whoever asks for them.</summary>
public static class MailBound
{
    public const int Most = 5;

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    public static readonly Problem Reached =
        new(ProblemKind.TooMany, "too-many-mails", "Several mails with links went to this person within the last half hour. Wait a while, then go on.") { RetryAfter = TimeSpan.FromMinutes(10) };

    public static async Task<bool> IsReachedAsync(RosterDb db, TenantId tenant, UserId user, string name, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - Within;
        return await db.Set<EventRow>().CountAsync(e => e.TenantId == tenant && e.SubjectId == user.Value && e.Name == name && e.At > since, cancellation) >= Most;
    }
}
