using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Users.Deletion;

/// <summary>When a deleted person is beyond restoring.</summary>
internal static class PurgeDate
{
    public static readonly Problem Past = Problem.Conflict("purge-date-past", "This person was deleted too long ago to be restored. Add them again.");

    public static DateTimeOffset? Of(User user, TenantPolicy policy) => policy.PurgeDays is { } days ? user.DeletedAt?.AddDays(days) : null;

    /// <summary>Whether it is past, also where the worker that erases has not come by yet.</summary>
    public static bool IsPast(User user, TenantPolicy policy, DateTimeOffset now) => user.State == UserState.Anonymized || Of(user, policy) <= now;
}
