using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Settings;

/// <param name="Mode">off, optional, or required.</param>
public sealed record SwitchSsoBody([WordOf<SsoMode>] string? Mode);

/// <summary>
/// Says whether people come by the identity provider. To require it, it must have worked for an administrator, and one must keep a way in
/// of their own; and it goes back by itself unless someone who came by it confirms: nobody shuts a workspace by a slip.
/// </summary>
public sealed record SwitchSso(SwitchSsoBody Body) : IOperation<SwitchSso, SsoView>
{
    /// <summary>How long it is required before it is confirmed.</summary>
    public static readonly TimeSpan Trial = TimeSpan.FromMinutes(10);

    private static readonly Problem NothingSettled = Problem.Conflict("sso-not-settled", "Settle the identity provider first.");
    private static readonly Problem NotTested = Problem.Conflict("sso-not-tested", "Sign in by it once to test it, with what is settled now. Then it can be required of everyone.");
    private static readonly Problem NoBypass = Problem.Conflict("sso-no-bypass",
        "Name an active administrator with a password who keeps a way in of their own. Otherwise nobody could mend this if the provider fails.");

    public static Access Access => Access.Needs(Permissions.SsoUpdate);

    public IEnumerable<FieldProblem> Validate() =>
        Words<SsoMode>.Parse(Body.Mode) is null ? [new("mode", "not-offered", $"Choose one of {string.Join(", ", Words<SsoMode>.All)}.")] : [];

    public sealed class Handler(OperationScope scope, TenantDb db, SsoShelf shelf, SignOnEnding ending, Events events, TimeProvider clock) : IHandler<SwitchSso, SsoView>
    {
        public async Task<Result<SsoView>> HandleAsync(SwitchSso operation, CancellationToken cancellation)
        {
            // It opens or shuts everyone's way in. A key's own proof is all it has.
            if (scope.Actor is { Kind: ActorKind.User, IsFresh: false })
            {
                return Access.FreshSignInRequired;
            }

            var (now, mode) = (clock.GetUtcNow(), Words<SsoMode>.Parse(operation.Body.Mode)!.Value);
            var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var (before, domains) = (tenant.Policy.SsoAt(now), await db.Set<SsoDomain>().Select(d => d.Domain).Order().ToListAsync(cancellation));
            var provider = await db.Set<SsoProvider>().SingleOrDefaultAsync(cancellation);
            if (mode != SsoMode.Off && provider is null)
            {
                return NothingSettled;
            }

            if (mode == before)
            {
                return await shelf.ShowAsync(tenant, provider, domains, cancellation);
            }

            if (mode == SsoMode.Required && (provider!.TestedAt is null ? NotTested : await HasBypassAsync(tenant.Policy, cancellation) ? null : NoBypass) is { } refused)
            {
                return refused;
            }

            DateTimeOffset? reverts = mode == SsoMode.Required ? now + Trial : null;
            if (mode == SsoMode.Off)
            {
                await ending.EndAsync(cancellation);
            }

            provider?.Try(reverts);
            tenant.Decide(tenant.Policy with { Sso = mode, SsoRevertsAt = reverts });
            events.Add(new SsoSwitched(tenant.Id, Words<SsoMode>.Of(before), Words<SsoMode>.Of(mode), reverts) { Personal = new PersonalPart { Subject = tenant.Name } });
            return await shelf.ShowAsync(tenant, provider, domains, cancellation);
        }

        /// <summary>Whether any of the named could come in by themselves: active, an administrator, and with a password of their own.</summary>
        private async Task<bool> HasBypassAsync(TenantPolicy policy, CancellationToken cancellation)
        {
            var named = policy.SsoBypass.Select(id => new UserId(id)).ToList();
            var roles = await db.Set<Role>().AsNoTracking().ToListAsync(cancellation);
            return await (from user in Administrators.In(db, [.. roles.Select(r => (r.Id, r.Permissions))])
                          join account in db.Set<Account>() on user.AccountId equals account.Id
                          where named.Contains(user.Id) && account.PasswordHash != null && account.TemporaryUntil == null
                          select user.Id).AnyAsync(cancellation);
        }
    }
}
