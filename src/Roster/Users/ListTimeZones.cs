using System.Globalization;
using Roster.Platform.Kernel;

namespace Roster.Users;

/// <param name="Offset">Of now, for instance +01:00.</param>
public sealed record TimeZoneView(string Id, string Offset);

public sealed record TimeZoneList(IReadOnlyList<TimeZoneView> Items);

/// <summary>The time zones a person can have.</summary>
public sealed record ListTimeZones : IQuery<ListTimeZones, TimeZoneList>
{
    public static Access Access => Access.Anyone("names of time zones are no secret, and everyone may choose their own");

    public sealed class Handler(TimeProvider clock) : IHandler<ListTimeZones, TimeZoneList>
    {
        public Task<Result<TimeZoneList>> HandleAsync(ListTimeZones operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            return Task.FromResult<Result<TimeZoneList>>(new TimeZoneList([.. TimeZones.All.Select(id =>
            {
                var offset = TimeZoneInfo.FindSystemTimeZoneById(id).GetUtcOffset(now);
                return new TimeZoneView(id, (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
            })]));
        }
    }
}
