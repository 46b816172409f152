using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Roles;
using Roster.Sso.Provider;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Settings;

/// <summary>Settles the workspace's identity provider anew, whole, against the version that was looked at.</summary>
public sealed record EditSso(int? Version, SsoBody Body) : IOperation<EditSso, SsoView>
{
    public static Access Access => Access.Needs(Permissions.SsoUpdate);

    public override string ToString() => nameof(EditSso);

    public sealed class Handler(OperationScope scope, TenantDb db, SsoOptions options, SsoShelf shelf, SsoGrants grants, SignOnEnding ending, KeySafe safe, Events events) : IHandler<EditSso, SsoView>
    {
        public async Task<Result<SsoView>> HandleAsync(EditSso operation, CancellationToken cancellation)
        {
            // Whoever settles the provider says who everyone here is. A key's own proof is all it has.
            if (scope.Actor is { Kind: ActorKind.User, IsFresh: false })
            {
                return Access.FreshSignInRequired;
            }

            var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var provider = await db.Set<SsoProvider>().SingleOrDefaultAsync(cancellation);
            var domains = await db.Set<SsoDomain>().ToListAsync(cancellation);
            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != (provider?.Version ?? 0))
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed the identity provider while you were editing.") { Current = await shelf.ShowAsync(cancellation) };
            }

            var faults = new List<FieldProblem>();
            var settings = SsoFields.Read(operation.Body, tenant.Preset.HasUserTypes(), options, faults);
            await CheckDomainsAsync(settings, domains, faults, cancellation);
            await CheckBypassAsync(settings, faults, cancellation);
            var refused = await grants.CheckAsync(settings, tenant.Policy, faults, cancellation);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (refused is not null)
            {
                return refused;
            }

            var before = Facts(provider, domains.Select(d => d.Domain), tenant.Policy);
            if (provider is null)
            {
                db.Add(provider = new SsoProvider(tenant.Id));
            }
            else if (provider.Issuer != settings.Issuer)
            {
                // Nobody whom another provider has named is here on this one's word.
                await ending.EndAsync(cancellation);
            }

            provider.Settle(settings, scope.Actor.User ?? scope.Actor.KeyOwner);
            if (operation.Body.Secret is { } secret)
            {
                provider.Keep(secret.Length == 0 ? null : safe.Lock(SsoProvider.Purpose, provider.Id.Value, Encoding.UTF8.GetBytes(secret)));
            }

            db.RemoveRange(domains.Where(d => !settings.Domains.Contains(d.Domain)));
            db.AddRange(settings.Domains.Except(domains.Select(d => d.Domain)).Select(d => new SsoDomain(tenant.Id, d)));
            if (!tenant.Policy.SsoBypass.SequenceEqual(settings.Bypass))
            {
                tenant.Decide(tenant.Policy with { SsoBypass = settings.Bypass });
            }

            var changes = before.Zip(Facts(provider, settings.Domains, tenant.Policy), (b, a) => new FieldChange(b.Field, b.Value, a.Value)).Where(c => c.Before != c.After).ToList();
            if (operation.Body.Secret is not null)
            {
                changes.Add(new FieldChange("secret", null, null));
            }

            db.MarkChanged(provider);
            events.Add(new SsoSettled(tenant.Id, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = tenant.Name, Changes = changes } });
            return await shelf.ShowAsync(tenant, provider, settings.Domains, cancellation);
        }

        /// <summary>A domain is added by who has shown that an address there is theirs, or by who runs the installation: nobody sends other people's colleagues to a provider of theirs.</summary>
        private async Task CheckDomainsAsync(SsoSettings settings, List<SsoDomain> domains, List<FieldProblem> faults, CancellationToken cancellation)
        {
            var who = scope.Actor.User ?? scope.Actor.KeyOwner;
            var account = await (from user in db.Set<User>() join own in db.Set<Account>() on user.AccountId equals own.Id where user.Id == who select own).AsNoTracking().SingleOrDefaultAsync(cancellation);
            foreach (var domain in settings.Domains.Except(domains.Select(d => d.Domain)))
            {
                if (PublicMail.Holds(domain))
                {
                    faults.Add(new("domains", "public-domain", $"Anyone can have an address at {domain}, so it is no organization’s."));
                }
                else if (account is null || !account.IsOperator && (account.AddressProvenAt is null || SsoFields.Domain(account.AddressKey[(account.AddressKey.LastIndexOf('@') + 1)..]) != domain))
                {
                    faults.Add(new("domains", "domain-unproven",
                        $"Only an administrator with a proven address at {domain} can add it. Set your password by a mailed link once to prove yours, or ask whoever runs this Roster."));
                }
            }
        }

        private async Task CheckBypassAsync(SsoSettings settings, List<FieldProblem> faults, CancellationToken cancellation)
        {
            var roles = await db.Set<Role>().AsNoTracking().ToListAsync(cancellation);
            var administrators = await Administrators.In(db, [.. roles.Select(r => (r.Id, r.Permissions))]).Select(u => u.Id).ToListAsync(cancellation);
            var before = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy.SsoBypass;
            if (settings.Bypass.Except(before).Any(id => !administrators.Contains(new UserId(id))))
            {
                faults.Add(new("bypassIds", "not-an-administrator", "Only administrators of this workspace can keep a way in of their own."));
            }
        }

        private static List<(string Field, string? Value)> Facts(SsoProvider? at, IEnumerable<string> domains, TenantPolicy policy) =>
        [
            ("issuer", at?.Issuer), ("clientId", at?.ClientId), ("scopes", at is null ? null : string.Join(' ', at.Scopes)), ("domains", string.Join(", ", domains.Order(StringComparer.Ordinal))),
            ("trustsEmails", at?.TrustsEmails.ToString()), ("secondStep", at is null ? null : Words<ProviderSecondStep>.Of(at.SecondStep)), ("strongClasses", at is null ? null : string.Join(", ", at.StrongClasses)),
            ("justInTime", at?.JustInTime.ToString()), ("type", at?.Type is { } type ? Words<UserType>.Of(type) : null), ("roleIds", at is null ? null : string.Join(", ", at.Roles)), ("groupIds", at is null ? null : string.Join(", ", at.Groups)),
            ("allowedDomains", at is null ? null : string.Join(", ", at.AllowedDomains)), ("claims", at is null ? null : string.Join(", ", at.Claims.Select(c => $"{c.Key}={c.Value}"))),
            ("groupClaim", at?.GroupClaim), ("groupRules", at is null ? null : string.Join(", ", at.GroupRules.Select(r => $"{r.Value}={r.GroupId}"))), ("groupSync", at is null ? null : Words<GroupSync>.Of(at.GroupSync)),
            ("bypassIds", string.Join(", ", policy.SsoBypass)),
        ];
    }
}
