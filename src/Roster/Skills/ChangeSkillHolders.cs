using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Skills;

/// <param name="Add">The people to give it; one who has it already keeps it.</param>
/// <param name="Remove">The people to take it from; one who has not got it is none the worse.</param>
/// <param name="Level">The level of those who are given it, and the new one of those named who have it already. Absent: the least, and as it is.</param>
public sealed record SkillHoldersBody(IReadOnlyList<string>? Add, IReadOnlyList<string>? Remove, int? Level);

/// <summary>Gives people a skill, takes it from them, or sets their level: all of them, or none when one may not be.</summary>
public sealed record ChangeSkillHolders(SkillId Id, SkillHoldersBody Body) : IOperation<ChangeSkillHolders, SkillView>, ILocksTenant
{
    /// <summary>Most people in one request.</summary>
    public const int Most = 500;

    public static Access Access => Access.Needs(Permissions.SkillsUpdate);

    public IEnumerable<FieldProblem> Validate()
    {
        if ((Body.Add?.Count ?? 0) + (Body.Remove?.Count ?? 0) is 0 or > Most)
        {
            yield return new("add", "out-of-range", $"Name 1 to {Most} people to give it to or take it from.");
        }
    }

    public sealed class Handler(OperationScope scope, TenantDb db, SkillShelf shelf, Holders holders) : IHandler<ChangeSkillHolders, SkillView>
    {
        public async Task<Result<SkillView>> HandleAsync(ChangeSkillHolders operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } skill)
            {
                return Problem.NotFound;
            }

            if (SkillRules.Edit(scope.Actor, skill.IsArchived) is { } refused)
            {
                return refused;
            }

            var (body, faults) = (operation.Body, new List<FieldProblem>());
            var scale = await db.Set<Tenant>().Where(t => t.Id == db.Tenant).Select(t => t.Policy).SingleAsync(cancellation);
            if (scale.Skills.Fault(body.Level) is { } wrong)
            {
                faults.Add(new("level", "out-of-range", wrong));
            }

            var people = await PeopleAsync(body, faults, cancellation);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var (adding, removing) = (Ids(body.Add).ToHashSet(), Ids(body.Remove).ToHashSet());
            var held = await db.Set<UserSkill>().Where(h => h.SkillId == skill.Id && people.Keys.Contains(h.UserId)).ToDictionaryAsync(h => h.UserId, cancellation);
            var count = await shelf.PeopleAsync(skill.Id, cancellation);
            foreach (var (id, user) in people)
            {
                var now = held.GetValueOrDefault(id);
                var wanted = adding.Contains(id) ? body.Level ?? now?.Level ?? 1 : (int?)null;
                count += (now is null ? 0 : -1) + (wanted is null ? 0 : 1);
                holders.Write(user, [(skill, now, wanted)], scale.Skills);
            }

            return shelf.Show(skill, Math.Max(0, count));
        }

        private async Task<Dictionary<UserId, User>> PeopleAsync(SkillHoldersBody body, List<FieldProblem> faults, CancellationToken cancellation)
        {
            var ids = Ids(body.Add).Concat(Ids(body.Remove)).ToHashSet();
            var known = await db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
            foreach (var (field, typed) in new[] { ("add", body.Add), ("remove", body.Remove) })
            {
                faults.AddRange((typed ?? []).Index().Where(t => !Guid.TryParse(t.Item, out var id) || !known.ContainsKey(new UserId(id)))
                    .Select(t => new FieldProblem($"{field}[{t.Index}]", "unknown-user", "There is no such person here.")));
            }

            foreach (var twice in Ids(body.Remove).Where(Ids(body.Add).Contains).Take(1))
            {
                faults.Add(new("remove", "both-ways", $"{known.GetValueOrDefault(twice)?.DisplayName} can't be given it and lose it at once."));
            }

            return known;
        }

        private static IReadOnlyList<UserId> Ids(IReadOnlyList<string>? typed) =>
            [.. (typed ?? []).Select(t => Guid.TryParse(t, out var id) ? new UserId(id) : (UserId?)null).OfType<UserId>()];
    }
}
