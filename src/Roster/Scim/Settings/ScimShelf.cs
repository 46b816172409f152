using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Scim.Visits;
using Roster.Sso.Settings;
using Roster.Users;

namespace Roster.Scim.Settings;

/// <summary>What is settled of the workspace's directory, and how it is reached.</summary>
public sealed record ScimView : IHasETag
{
    /// <summary>Rises with each change; the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>The address to give to the directory.</summary>
    public required string Address { get; init; }

    /// <summary>The user type of people whom it adds without one; null where there are no types, or none is settled.</summary>
    [WordOf<UserType>]
    public string? Type { get; init; }

    /// <summary>Their roles; none for the one that is made for their type.</summary>
    public required IReadOnlyList<NamedId> Roles { get; init; }

    /// <summary>Their groups.</summary>
    public required IReadOnlyList<NamedId> Groups { get; init; }

    /// <summary>What <c>active: false</c> makes of a person here.</summary>
    [OneOf("suspended", "deactivated", "deleted")]
    public required string Inactive { get; init; }

    /// <summary>How those who are added come in: a mail, a link to be copied, or nothing, where they sign in by the identity provider or an administrator resets their password.</summary>
    [OneOf("mail_link", "copy_link", "nothing")]
    public required string Activation { get; init; }

    /// <summary>The profile fields that it can fill, of those the workspace shows.</summary>
    public required IReadOnlyList<string> Profile { get; init; }

    /// <summary>When the directory last came, and by which keys; the last first.</summary>
    public required IReadOnlyList<ScimVisitView> Visits { get; init; }

    string IHasETag.ETag => Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Shows it.</summary>
public sealed class ScimShelf(OperationScope scope, PublicAddress address, TimeProvider clock)
{
    public async Task<ScimView> ShowAsync(ScimSettings? settings, CancellationToken cancellation)
    {
        var (db, at) = (scope.Tenant, settings ?? new ScimSettings(scope.Tenant.Tenant));
        var place = await ScimPlace.OfAsync(db, address, cancellation);
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).Select(r => new NamedId(r.Id.Value, r.Name)).ToListAsync(cancellation);
        var groups = await db.Set<Group>().AsNoTracking().OrderBy(g => g.NameKey).Select(g => new NamedId(g.Id.Value, g.Name)).ToListAsync(cancellation);
        return new ScimView
        {
            Version = settings?.Version ?? 0,
            Address = place.Base,
            Type = at.Type is { } type ? Words<UserType>.Of(type) : null,
            Roles = [.. roles.Where(r => at.Roles.Contains(r.Id))],
            Groups = [.. groups.Where(g => at.Groups.Contains(g.Id))],
            Inactive = Words<UserState>.Of(place.Blocks),
            Activation = Newcomer.WayFromDirectory(place.Tenant.Policy.At(clock.GetUtcNow())) is { } way ? Words<Tenants.Delivery>.Of(way) : "nothing",
            Profile = [.. Users.Profiles.ProfileFields.Controlled.Where(place.Matrix.Shows).Select(f => f.Name)],
            Visits = await ScimVisitView.AllAsync(db, cancellation),
        };
    }
}
