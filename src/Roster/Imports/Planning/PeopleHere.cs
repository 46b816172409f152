using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Imports.Planning;

/// <summary>Someone a line may be about, as they are now.</summary>
/// <param name="Own">The roles given to them by name.</param>
/// <param name="Held">Those and the ones of their groups.</param>
internal sealed record PersonNow(User User, IReadOnlyList<Guid> Own, IReadOnlyList<Guid> Held, IReadOnlyList<Guid> Groups);

/// <summary>The people that some lines name, found by a few queries for all of them.</summary>
internal sealed class PeopleHere
{
    private readonly Dictionary<Guid, PersonNow> _byId = [];
    private readonly Dictionary<string, PersonNow> _byExternalId = [];
    private readonly Dictionary<string, PersonNow> _byEmail = [];
    private readonly Dictionary<string, User> _deletedByEmail = [];
    private readonly Dictionary<Guid, User> _deletedById = [];

    public IReadOnlyList<UserId> Found => [.. _byId.Values.Select(p => p.User.Id)];

    public PersonNow? ById(Guid id) => _byId.GetValueOrDefault(id);

    public PersonNow? ByExternalId(string id) => _byExternalId.GetValueOrDefault(id);

    public PersonNow? ByEmail(string key) => _byEmail.GetValueOrDefault(key);

    /// <summary>The one who was deleted last.</summary>
    public User? Deleted(Guid? id, string? key) => (id is { } g ? _deletedById.GetValueOrDefault(g) : null) ?? (key is null ? null : _deletedByEmail.GetValueOrDefault(key));

    public static async Task<PeopleHere> FindAsync(TenantDb db, IReadOnlyList<UserId> ids, IReadOnlyList<string> externalIds, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var here = new PeopleHere();
        // One after the other: each has an index of its own.
        var people = db.Set<User>().AsNoTracking();
        var found = (ids.Count == 0 ? [] : await people.Where(u => ids.Contains(u.Id)).ToListAsync(cancellation))
            .Concat(externalIds.Count == 0 ? [] : await people.Where(u => externalIds.Contains(u.ExternalId!)).ToListAsync(cancellation))
            .Concat(keys.Count == 0 ? [] : await people.Where(u => keys.Contains(u.EmailKey)).ToListAsync(cancellation))
            .DistinctBy(u => u.Id).ToList();
        if (found.Count == 0)
        {
            return here;
        }

        var who = found.Select(u => u.Id).ToList();
        var roles = (await db.Set<UserRole>().AsNoTracking().Where(r => who.Contains(r.UserId)).ToListAsync(cancellation)).ToLookup(r => r.UserId);
        var groups = (await db.Set<GroupMember>().AsNoTracking().Where(m => who.Contains(m.UserId)).ToListAsync(cancellation)).ToLookup(m => m.UserId, m => m.GroupId.Value);
        foreach (var user in found)
        {
            var person = new PersonNow(user, [.. roles[user.Id].Where(r => r.Own).Select(r => r.RoleId.Value)], [.. roles[user.Id].Select(r => r.RoleId.Value)], [.. groups[user.Id]]);
            here._byId[user.Id.Value] = person;
            here._byEmail[user.EmailKey] = person;
            if (user.ExternalId is { } id)
            {
                here._byExternalId[id] = person;
            }
        }

        return here;
    }

    public async Task FindDeletedAsync(TenantDb db, IReadOnlyList<UserId> ids, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var gone = db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking().Where(u => u.State == UserState.Deleted && (ids.Contains(u.Id) || keys.Contains(u.EmailKey)));
        foreach (var user in await gone.OrderBy(u => u.DeletedAt).ToListAsync(cancellation))
        {
            (_deletedById[user.Id.Value], _deletedByEmail[user.EmailKey]) = (user, user);
        }
    }
}
