using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Scim.People;
using Roster.Users;

namespace Roster.Scim.Settings;

/// <summary>What someone has whom the directory adds.</summary>
/// <param name="OwnRoles">By type, the role that every person of it is made for.</param>
internal sealed record NewcomerRules(ScimPlace Place, UserType? Type, IReadOnlyList<Guid> Roles, IReadOnlyList<Guid> Groups, IReadOnlyDictionary<UserType, Guid> OwnRoles)
{
    /// <summary>As an admin would type it. Where no roles are settled, the type's own is given; the rest is the operation's to ask.</summary>
    public CreateUserBody For(PersonFacts facts)
    {
        var type = !Place.HasTypes ? null : facts.Type is { } said ? PersonPlan.TypeOf(said) : Type;
        Guid[] roles = [.. Roles.Count > 0 || type is not { } known || !OwnRoles.TryGetValue(known, out var own) ? Roles : [own]];
        // A word that is no type is handed on: the operation says which there are.
        var typed = !Place.HasTypes ? null : type is { } read ? Words<UserType>.Of(read) : facts.Type;
        var display = facts.Display ?? (Place.Tenant.Policy.RequiredAtCreate.Contains("displayName") && (facts.Given ?? facts.Family) is not null ? string.Join(' ', new[] { facts.Given, facts.Family }.OfType<string>()) : null);
        return new CreateUserBody(
            facts.Given, facts.Family, display, facts.UserName, facts.Phone, facts.ExternalId, facts.TimeZone, typed, [.. roles.Select(r => r.ToString())], Activation: null,
            Groups.Count == 0 ? null : [.. Groups.Select(g => g.ToString())], facts.Profile.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value));
    }
}

internal sealed record FindNewcomerRules : IQuery<FindNewcomerRules, NewcomerRules>
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    internal sealed class Handler(TenantDb db, PublicAddress address) : IHandler<FindNewcomerRules, NewcomerRules>
    {
        public async Task<Result<NewcomerRules>> HandleAsync(FindNewcomerRules operation, CancellationToken cancellation)
        {
            var (place, settled) = (await ScimPlace.OfAsync(db, address, cancellation), await db.Set<ScimSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation));
            var roles = await db.Set<Role>().AsNoTracking().Where(r => r.System).Select(r => new { r.Id, r.Code }).ToListAsync(cancellation);
            var own = roles.Select(r => (Type: Words<UserType>.Parse(r.Code), r.Id)).Where(r => r.Type is not null).ToDictionary(r => r.Type!.Value, r => r.Id.Value);
            return new NewcomerRules(place, settled?.Type, settled?.Roles ?? [], settled?.Groups ?? [], own);
        }
    }
}
