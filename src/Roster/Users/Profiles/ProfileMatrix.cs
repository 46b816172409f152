using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users.Profiles;

/// <summary>Which fields a workspace shows, and which of them people may edit themselves. A version is never changed: another follows it.</summary>
public sealed class ProfileMatrix
{
    private readonly HashSet<ProfileField> _visible;
    private readonly HashSet<ProfileField> _editable;

    public ProfileMatrix(int version, IEnumerable<ProfileField> visible, IEnumerable<ProfileField> editable)
    {
        (Version, _visible, _editable) = (version, [.. visible, .. ProfileFields.All.Where(f => f.IsAlwaysVisible)], [.. editable]);
        _editable.IntersectWith(_visible);
    }

    /// <summary>What every workspace begins with: names and picture, which people may change; nothing else.</summary>
    public static ProfileMatrix Default { get; } = new(0, [], ProfileFields.All.Where(f => f.IsAlwaysVisible));

    public int Version { get; }

    public bool Shows(ProfileField field) => _visible.Contains(field);

    /// <summary>Whether people may edit the field of their own profile.</summary>
    public bool AllowsEdits(ProfileField field) => _editable.Contains(field);

    /// <summary>The setting of one field as events and pages say it.</summary>
    public string WordOf(ProfileField field) => !Shows(field) ? "hidden" : AllowsEdits(field) ? "editable" : "visible";

    public ProfileSettings ToRow(TenantId tenant) => new(tenant, Version, string.Join(' ', ProfileFields.All.Where(Shows).Select(f => AllowsEdits(f) ? f.Name + "+" : f.Name)));

    public static ProfileMatrix Of(ProfileSettings row)
    {
        var words = row.Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return new(row.Version, ProfileFields.All.Where(f => words.Contains(f.Name) || words.Contains(f.Name + "+")), ProfileFields.All.Where(f => words.Contains(f.Name + "+")));
    }
}

/// <summary>One version of a workspace's matrix. All are kept: a session follows the one that was there when it entered.</summary>
public sealed class ProfileSettings : ITenantOwned
{
    private ProfileSettings() { }

    internal ProfileSettings(TenantId tenant, int version, string fields) => (TenantId, Version, Fields) = (tenant, version, fields);

    public TenantId TenantId { get; private set; }

    public int Version { get; private set; }

    /// <summary>The names of the visible fields, with a + after those that people may edit.</summary>
    public string Fields { get; private set; } = "";
}
