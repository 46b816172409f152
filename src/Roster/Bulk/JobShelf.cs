using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Bulk;

/// <summary>The jobs that the actor may see, as the API shows them: their own, and those that they could have started.</summary>
public sealed class JobShelf(OperationScope scope)
{
    public IQueryable<BulkJob> Seen()
    {
        var (verbs, own) = (BulkVerbs.Seen(scope.Actor.Permissions), scope.Actor.User ?? scope.Actor.KeyOwner);
        return scope.Tenant.Set<BulkJob>().Where(j => verbs.Contains(j.Verb) || j.StarterId == own);
    }

    public async Task<BulkJob?> FindAsync(JobId id, CancellationToken cancellation) => await Seen().SingleOrDefaultAsync(j => j.Id == id, cancellation);

    public async Task<JobView> ShowAsync(BulkJob job, CancellationToken cancellation) => (await ShowAsync([job], cancellation))[0];

    public async Task<IReadOnlyList<JobView>> ShowAsync(IReadOnlyList<BulkJob> jobs, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var (roles, groups, people, keys) = (
            jobs.Select(j => j.RoleId).OfType<RoleId>().ToList(), jobs.Select(j => j.GroupId).OfType<GroupId>().ToList(),
            jobs.Select(j => j.StarterId).ToList(), jobs.Select(j => j.StarterKey).OfType<KeyId>().ToList());
        var roleNames = roles.Count == 0 ? [] : await db.Set<Role>().Where(r => roles.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, cancellation);
        var groupNames = groups.Count == 0 ? [] : await db.Set<Group>().Where(g => groups.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellation);
        var keyNames = keys.Count == 0 ? [] : await db.Set<ApiKey>().Where(k => keys.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.Name, cancellation);
        var starters = await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        var you = scope.Actor.User;
        return [.. jobs.Select(j => new JobView(
            j.Id.Value, Words<BulkVerb>.Of(j.Verb),
            j.RoleId is { } role ? new JobThing(role.Value, roleNames.GetValueOrDefault(role)) : null,
            j.GroupId is { } group ? new JobThing(group.Value, groupNames.GetValueOrDefault(group)) : null,
            new JobStarter(j.StarterId.Value, starters[j.StarterId], j.StarterKey is { } key ? keyNames.GetValueOrDefault(key) : null, j.StarterId == you),
            j.StartedAt, j.EndedAt, Words<JobState>.Of(j.State), j.Filter is not null, j.Filter is null ? null : JobFilters.Read(j.Filter),
            j.Total, j.Done, j.Unchanged, j.Refused, j.Skipped, j.StoppedBy, j.StoppedText))];
    }
}
