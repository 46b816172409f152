using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Scim;

/// <summary>The workspace a request is about, as far as what is said of its people depends on it.</summary>
/// <param name="Base">The address that those of its resources begin with.</param>
public sealed record ScimPlace(Tenant Tenant, ProfileMatrix Matrix, string Base)
{
    public const string Path = "/scim/v2";

    /// <summary>The state into which <c>active: false</c> puts someone: the workspace's own verb decides.</summary>
    public UserState Blocks => UserRules.EndsAs(Tenant.Policy);

    /// <summary>Where people are put out by deleting them, those of the directory stay to be seen by it as inactive, so that it can let them in again.</summary>
    public bool ShowsDeleted => Blocks == UserState.Deleted;

    public bool HasTypes => Tenant.Preset.HasUserTypes();

    public static async Task<ScimPlace> OfAsync(TenantDb db, PublicAddress address, CancellationToken cancellation) => new(
        await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation), await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation), address.Of(Path));
}
