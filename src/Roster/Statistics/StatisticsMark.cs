using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Statistics;

/// <summary>How far something has come. LatelyUntil: the last day in the totals of the list. PurgedThrough: the last day of which single interactions are gone.</summary>
[StoredAsWord]
public enum MarkOf { LatelyUntil, PurgedThrough }

/// <summary>A day that a workspace's figures have reached.</summary>
[Unaudited("time alone moves it")]
public sealed class StatisticsMark : ITenantOwned
{
    private StatisticsMark() { }

    public StatisticsMark(TenantId tenant, MarkOf what, DateOnly day) => (TenantId, What, Day) = (tenant, what, day);

    public TenantId TenantId { get; private set; }

    public MarkOf What { get; private set; }

    public DateOnly Day { get; private set; }

    public void Reach(DateOnly day) => Day = day;
}

/// <summary>Someone whose totals in the list are to be reckoned anew. Where there is none, the list is up to date.</summary>
[Unaudited("it is work to be done, and gone once it is")]
public sealed class RecountDue : ITenantOwned
{
    private RecountDue() { }

    public RecountDue(TenantId tenant, UserId user) => (TenantId, UserId) = (tenant, user);

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }
}
