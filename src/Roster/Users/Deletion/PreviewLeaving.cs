using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Users.Deletion;

/// <param name="Verdict">Whether it may be done now, and if not why.</param>
/// <param name="Confirm">What a page asks before a deletion.</param>
/// <param name="RestorableUntil">Of a deletion now; null where deleted people are kept for ever.</param>
/// <param name="Effects">What it reaches; empty where it may not be done.</param>
public sealed record LeavingPreview(Verdict Verdict, [WordOf<DeleteConfirmation>] string Confirm, DateTimeOffset? RestorableUntil, IReadOnlyList<LeavingEffect> Effects);

/// <summary>What suspending, deactivating or deleting someone would do. Changes nothing.</summary>
/// <param name="Id">Whom.</param>
/// <param name="Verb"><c>suspend</c>, <c>deactivate</c>, or <c>delete</c>, which is meant where none is named.</param>
public sealed record PreviewLeaving(UserId Id, string? Verb) : IQuery<PreviewLeaving, LeavingPreview>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public IEnumerable<FieldProblem> Validate() =>
        Verb is null or "suspend" or "deactivate" or "delete" ? [] : [new("verb", "not-offered", "Ask for suspend, deactivate or delete.")];

    public sealed class Handler(UserDirectory directory, UserBlocking blocking, UserDeleting deleting, IEnumerable<ILeavingCheck> checks, TimeProvider clock) : IHandler<PreviewLeaving, LeavingPreview>
    {
        public async Task<Result<LeavingPreview>> HandleAsync(PreviewLeaving operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            var policy = found.Tenant.Policy;
            var refused = operation.Verb switch
            {
                "suspend" => await blocking.MaySuspendAsync(found, cancellation),
                "deactivate" => await blocking.MayDeactivateAsync(found, cancellation),
                _ => await deleting.MayAsync(found, cancellation),
            };
            var why = operation.Verb switch { "suspend" => AccessEnds.Blocked, "deactivate" => AccessEnds.Deactivated, _ => AccessEnds.Deleted };
            var effects = new List<LeavingEffect>();
            if (refused is null)
            {
                effects.Add(new LeavingEffect("roles", found.Roles.Count, [.. found.Roles.Take(5).Select(r => r.Name)]));
                foreach (var check in checks)
                {
                    effects.AddRange(await check.ForeseeAsync(found.User, why, cancellation));
                }
            }

            return new LeavingPreview(
                Verdict.Of(refused), Words<DeleteConfirmation>.Of(policy.ConfirmDelete),
                policy.PurgeDays is { } days ? clock.GetUtcNow().AddDays(days) : null, [.. effects.Where(e => e.Count > 0)]);
        }
    }
}
