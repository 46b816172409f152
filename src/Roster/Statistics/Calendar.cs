using Roster.Tenants;

namespace Roster.Statistics;

/// <summary>Days as a workspace counts them. Pure.</summary>
public static class Calendar
{
    /// <summary>The last so many days, today among them, are what the list of people sums up.</summary>
    public const int Lately = 30;

    /// <summary>
    /// How far two time zones can put one moment apart. So near to what is purged nothing is taken any more: under another zone it could
    /// have been counted on a day that can't be looked up.
    /// </summary>
    public const int Apart = 2;

    public static DateOnly DayOf(this Tenant tenant, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, tenant.Zone()).DateTime);

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset StartOf(this Tenant tenant, DateOnly day)
    {
        var (zone, midnight) = (tenant.Zone(), day.ToDateTime(TimeOnly.MinValue));
        // Where the clock leaps over midnight the day begins when it lands.
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    private static TimeZoneInfo Zone(this Tenant tenant) => TimeZoneInfo.TryFindSystemTimeZoneById(tenant.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
