using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Directory;

/// <summary>A place in a sorted list, before or after one row. Opaque outside; belongs to the filter it was made under.</summary>
/// <param name="Key">The row's sort key: a text, or microseconds for times.</param>
public sealed record UserCursor(string Key, UserId Id, bool Backwards)
{
    public string Write(UserListFilter filter) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{filter.Fingerprint}{(Backwards ? '-' : '+')}{Id.Value:N}{Key}"));

    private static bool IsTime(string key) =>
        long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= 0 && value <= Microseconds.Of(DateTimeOffset.MaxValue);

    /// <summary>Null when it is no cursor, or another list's.</summary>
    public static UserCursor? Read(string text, UserListFilter filter)
    {
        const int lead = 12 + 1 + 32;
        if (text.Length > 1000 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        if (plain.Length < lead || !plain.StartsWith(filter.Fingerprint, StringComparison.Ordinal)
            || plain[12] is not ('+' or '-') || !Guid.TryParseExact(plain.AsSpan(13, 32), "N", out var id))
        {
            return null;
        }

        var cursor = new UserCursor(plain[lead..], new UserId(id), plain[12] == '-');
        return (filter.Sort == UserSort.Calls ? int.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _) : filter.Sort is UserSort.Name or UserSort.Email ? !cursor.Key.Contains('\0', StringComparison.Ordinal) : IsTime(cursor.Key)) ? cursor : null;
    }
}
