using Microsoft.EntityFrameworkCore;
using Roster.Directory;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bulk;

/// <param name="Verb">What to do to each person.</param>
/// <param name="RoleId">The role to give or take.</param>
/// <param name="GroupId">The group to put people into or take them out of.</param>
/// <param name="Reason">Why; kept with each person's event.</param>
/// <param name="UserIds">Whom, by name; or else a filter.</param>
/// <param name="Filter">All whom the list shows under it. An empty one is everyone.</param>
public sealed record StartJobBody([WordOf<BulkVerb>] string? Verb, string? RoleId, string? GroupId, string? Reason, IReadOnlyList<string>? UserIds, UserFilter? Filter);

/// <summary>Has something done to many people. It is written down and answered at once; Roster does it after, with the rights of who started it.</summary>
public sealed record StartJob(StartJobBody Body) : IOperation<StartJob, JobView>, IReplayable<JobView>, IBeginsWork
{
    /// <summary>Most jobs of one workspace that are not over.</summary>
    public const int MostAtOnce = 20;

    private static readonly Problem TooMany = new(ProblemKind.TooMany, "too-many-jobs", $"There are {MostAtOnce} jobs under way in this workspace. Wait until one is done, or cancel one.") { RetryAfter = TimeSpan.FromMinutes(1) };

    /// <summary>Each verb needs permissions of its own besides.</summary>
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public string Fingerprint() => string.Join('\n', Body.Verb, Body.RoleId, Body.GroupId, Body.Reason, string.Join(',', Body.UserIds ?? []), Body.Filter?.Write());

    public static JobView WithoutSecrets(JobView result) => result;

    public static JobView AsReplay(JobView result) => result with { Replayed = true };

    public IEnumerable<FieldProblem> Validate()
    {
        var faults = new List<FieldProblem>(Reasons.Validate(Body.Reason));
        var verb = Words<BulkVerb>.Parse(Body.Verb);
        if (verb is null)
        {
            faults.Add(new("verb", "unknown-verb", $"The verb is one of {string.Join(", ", Words<BulkVerb>.All)}."));
        }

        NeedsOne("roleId", Body.RoleId, verb?.TakesRole() is true, "role", faults);
        NeedsOne("groupId", Body.GroupId, verb?.TakesGroup() is true, "group", faults);
        if (Body.UserIds is null == Body.Filter is null)
        {
            faults.Add(new("userIds", "one-of-two", "Say who is meant: by userIds, or by a filter."));
        }

        faults.AddRange(NamedPeople.Faults(Body.UserIds));
        if (Body.Filter is { } f)
        {
            var at = new List<FieldProblem>();
            UserListFilter.Read(f, sort: null, at);
            faults.AddRange(at.Select(fault => fault with { Field = "filter." + fault.Field }));
        }

        return faults;
    }

    private static void NeedsOne(string field, string? typed, bool needed, string what, List<FieldProblem> faults)
    {
        if (needed ? !Guid.TryParse(typed, out _) : typed is not null)
        {
            faults.Add(needed ? new(field, "required", $"Choose a {what}.") : new(field, "not-for-this-verb", $"This verb takes no {what}."));
        }
    }

    public sealed class Handler(OperationScope scope, TenantDb db, JobShelf shelf, Events events, TimeProvider clock) : IHandler<StartJob, JobView>
    {
        public async Task<Result<JobView>> HandleAsync(StartJob operation, CancellationToken cancellation)
        {
            var (body, actor, verb) = (operation.Body, scope.Actor, Words<BulkVerb>.Parse(operation.Body.Verb)!.Value);
            var policy = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy;
            if ((verb.May(actor.Permissions) ?? verb.Offered(policy) ?? await UnknownAsync(body, cancellation)) is { } refused)
            {
                return refused;
            }

            if (await db.Set<BulkJob>().CountAsync(j => j.EndedAt == null, cancellation) >= MostAtOnce)
            {
                return TooMany;
            }

            var job = new BulkJob(db.Tenant, (actor.User ?? actor.KeyOwner)!.Value, actor.Key, verb, clock.GetUtcNow())
            {
                RoleId = body.RoleId is { } role ? new RoleId(Guid.Parse(role)) : null,
                GroupId = body.GroupId is { } group ? new GroupId(Guid.Parse(group)) : null,
                Reason = string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim(),
                Ip = scope.Caller.Ip?.ToString(),
                UserAgent = scope.Caller.UserAgent,
                Filter = body.Filter?.Write(),
            };
            var people = NamedPeople.Read(body.UserIds ?? []);
            job.Total = people.Count;
            db.Add(job);
            db.AddRange(people.Index().Select(p => new BulkResult(db.Tenant, job.Id, p.Index, p.Item)));
            events.Add(new JobStarted(job.Id, Words<BulkVerb>.Of(verb), job.RoleId?.Value, job.GroupId?.Value, body.UserIds is null ? null : people.Count)
            {
                Personal = new PersonalPart { Reason = job.Reason, Changes = body.Filter?.Search is { } term ? [new FieldChange("search", null, term)] : null },
            });
            return await shelf.ShowAsync(job, cancellation);
        }

        /// <summary>That it is here. Whether each person may be given it, their turn says.</summary>
        private async Task<Problem?> UnknownAsync(StartJobBody body, CancellationToken cancellation)
        {
            if (body.RoleId is not null && new RoleId(Guid.Parse(body.RoleId)) is var role && !await db.Set<Role>().AnyAsync(r => r.Id == role, cancellation))
            {
                return Problem.Invalid([UserFields.UnknownRole("roleId")]);
            }

            return body.GroupId is not null && new GroupId(Guid.Parse(body.GroupId)) is var group && !await db.Set<Group>().AnyAsync(g => g.Id == group, cancellation)
                ? Problem.Invalid("groupId", "unknown-group", "There is no such group here.") : null;
        }
    }
}
