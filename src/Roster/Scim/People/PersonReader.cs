using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Scim.People;

/// <summary>A person as a request finds them: the entry as directories see it, and what their change is planned by.</summary>
/// <param name="Entry">The row, not followed.</param>
/// <param name="Resource">The same as directories see it.</param>
public sealed record PersonFound(User Entry, System.Text.Json.Nodes.JsonObject Resource);

/// <summary>Reads people as directories see them: those who are not deleted and, where that is how people are put out, those of the directory's who are.</summary>
internal static class PersonReader
{
    public static IQueryable<User> Living(TenantDb db) => db.Set<User>().AsNoTracking();

    public static IQueryable<User> Gone(TenantDb db) =>
        db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking().Where(u => u.DeletedAt != null && u.Source == UserSource.Scim && u.State == UserState.Deleted);

    /// <summary>One of them; null where there is none by that id.</summary>
    public static async Task<PersonFound?> OneAsync(TenantDb db, ScimPlace place, UserId id, CancellationToken cancellation)
    {
        var user = await Living(db).SingleOrDefaultAsync(u => u.Id == id, cancellation)
            ?? (place.ShowsDeleted ? await Gone(db).SingleOrDefaultAsync(u => u.Id == id, cancellation) : null);
        return user is null ? null : (await ShowAsync(db, place, [user], cancellation))[0];
    }

    /// <summary>With their groups and roles, by two queries however many they are.</summary>
    public static async Task<IReadOnlyList<PersonFound>> ShowAsync(TenantDb db, ScimPlace place, IReadOnlyList<User> people, CancellationToken cancellation)
    {
        var ids = people.Select(u => u.Id).ToList();
        var groups = (await (from member in db.Set<GroupMember>().AsNoTracking()
                             join grouping in db.Set<Group>() on member.GroupId equals grouping.Id
                             where ids.Contains(member.UserId)
                             orderby grouping.NameKey
                             select new { member.UserId, grouping.Id, grouping.Name }).ToListAsync(cancellation)).ToLookup(g => g.UserId, g => new Held(g.Id.Value, g.Name));
        var roles = (await (from held in db.Set<UserRole>().AsNoTracking()
                            join role in db.Set<Role>() on held.RoleId equals role.Id
                            where ids.Contains(held.UserId)
                            orderby role.Name
                            select new { held.UserId, role.Id, role.Name }).ToListAsync(cancellation)).ToLookup(r => r.UserId, r => new Held(r.Id.Value, r.Name));
        return [.. people.Select(u => new PersonFound(u, PersonResource.Of(u, place, groups[u.Id], roles[u.Id])))];
    }
}
