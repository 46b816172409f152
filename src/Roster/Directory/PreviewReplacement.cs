using Microsoft.EntityFrameworkCore;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions;
using Roster.Users;

namespace Roster.Directory;

/// <param name="May">Whether the caller may.</param>
/// <param name="EndsAs">The state the old entry ends in.</param>
/// <param name="Sessions">Open sessions that end here.</param>
/// <param name="Keys">Keys of theirs that are refused from then on.</param>
/// <param name="SignsInElsewhere">Their account goes on in another workspace; under the same address they join here anew by accepting.</param>
/// <param name="Roles">Each role they have, and how much of it comes through under the new type.</param>
public sealed record ReplacementPreview(
    Verdict May, [WordOf<UserState>] string EndsAs, int Sessions, int Keys, bool SignsInElsewhere, IReadOnlyList<RoleCarried> Roles);

/// <param name="Fit">How much of it works under the new type.</param>
/// <param name="LeftOut">Its permissions that do not.</param>
/// <param name="MayGive">Whether the caller may give it to a person of that type.</param>
public sealed record RoleCarried(Guid Id, string Name, [OneOf("whole", "part", "none")] string Fit, IReadOnlyList<string> LeftOut, Verdict MayGive);

public sealed record PreviewReplacementBody([WordOf<UserType>] string? Type);

/// <summary>What replacing someone would end, and what would not come through. Changes nothing, and asks after no address.</summary>
public sealed record PreviewReplacement(UserId Id, PreviewReplacementBody Body) : IQuery<PreviewReplacement, ReplacementPreview>
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory directory, UserReplacing replacing, TimeProvider clock)
        : IHandler<PreviewReplacement, ReplacementPreview>
    {
        public async Task<Result<ReplacementPreview>> HandleAsync(PreviewReplacement operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            var type = found.User.Type is null ? null : operation.Body.Type is null ? found.User.Type : Words<UserType>.Parse(operation.Body.Type);
            if (operation.Body.Type is not null && type is null)
            {
                return Problem.Invalid("type", "unknown-type", $"The user type is one of {string.Join(", ", Words<UserType>.All)}.");
            }

            return new ReplacementPreview(
                Verdict.Of(await replacing.MayAsync(found, cancellation)),
                Words<UserState>.Of(UserRules.EndsAs(found.Tenant.Policy)),
                await SessionsAsync(found, cancellation),
                await KeysAsync(found.User.Id, cancellation),
                found.Target.IsShared,
                [.. found.OwnRoles.Select(r => new RoleCarried(
                    r.Id.Value, r.Name, RoleFit.Of(r.Permissions, type), [.. r.Permissions.But(r.Permissions.Within(UserTypes.Ceiling(type))).Select(p => p.Word)],
                    Verdict.Of(RoleRules.Grant(scope.Actor.Permissions, r.Permissions, type))))]);
        }

        private async Task<int> SessionsAsync(LoadedUser found, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var alive = now.AddMinutes(-found.Tenant.Policy.IdleMinutes);
            return await (
                from entry in db.Set<SessionEntry>()
                join session in db.Set<Session>() on entry.SessionId equals session.Id
                where entry.UserId == found.User.Id && entry.EndedAt == null && session.EndedAt == null && session.ExpiresAt > now && session.LastActivityAt > alive
                select session.Id).Distinct().CountAsync(cancellation);
        }

        private async Task<int> KeysAsync(UserId owner, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            return await db.Set<ApiKey>().CountAsync(k => k.OwnerId == owner && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now), cancellation);
        }
    }
}
