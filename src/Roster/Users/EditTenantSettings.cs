using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>The tenant's settings and policies.</summary>
public sealed record ReadTenantSettings : IQuery<ReadTenantSettings, TenantSettings>
{
    public static Access Access => Access.Needs(Permissions.SettingsRead);

    public sealed class Handler(TenantDb db) : IHandler<ReadTenantSettings, TenantSettings>
    {
        public async Task<Result<TenantSettings>> HandleAsync(ReadTenantSettings operation, CancellationToken cancellation) =>
            TenantSettings.Of(await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation));
    }
}

/// <summary>Changes settings against the version that was looked at.</summary>
public sealed record EditTenantSettings(int? Version, TenantSettingsBody Body) : IOperation<EditTenantSettings, TenantSettings>, ILocksTenant
{
    /// <summary>A role that it names is not deleted meanwhile.</summary>
    public bool LocksTenant => Body.MfaFor.Given;

    public static readonly Problem SecondFactorFirst = Problem.Conflict("second-factor-first",
        "Set up a second step for yourself first, on your account page. Then it can be required, and you are not shut out by it.", "mfa");

    public static readonly Problem NoMailServer = Problem.Conflict("no-mail-server",
        "This installation has no mail server, so that nobody would get a code. Ask whoever runs it to set one up.", "mfaEmailCode");

    private static Problem OwnAddressOutside(IPAddress? from) => Problem.Conflict("own-address-outside",
        $"You are at {(from is null ? "an address that is not known" : Networks.Plain(from))}, which these networks leave out. Add it, so that you do not shut yourself out.", "allowedNetworks");

    public static Access Access => Access.Needs(Permissions.SettingsUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, MailOptions mail, Events events, TimeProvider clock) : IHandler<EditTenantSettings, TenantSettings>
    {
        public async Task<Result<TenantSettings>> HandleAsync(EditTenantSettings operation, CancellationToken cancellation)
        {
            var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation);
            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != tenant.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed the settings while you were editing.") { Current = TenantSettings.Of(tenant) };
            }

            var faults = new List<FieldProblem>();
            var edit = SettingsEdit.Read(tenant, operation.Body, await SettingsEdit.RolesAsync(db, operation.Body, cancellation), faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            // An open page must not be enough to make everyone's sign-ins weaker. A key's own proof is all it has.
            if (edit.TouchesSecurity && scope.Actor is { Kind: ActorKind.User, IsFresh: false })
            {
                return Access.FreshSignInRequired;
            }

            if (edit.Changes.Any(c => c.Field == "allowedNetworks") && !Networks.Let(Networks.Read(edit.Policy.AllowedNetworks), scope.Caller.Ip))
            {
                return OwnAddressOutside(scope.Caller.Ip);
            }

            if (edit.BeginsToMailCodes && !mail.IsConfigured)
            {
                return NoMailServer;
            }

            if (edit.ShutsOutWithout && await ShutsOutAsync(tenant, edit.Policy.MfaFor, cancellation))
            {
                return SecondFactorFirst;
            }

            if (edit.Changes.Count > 0)
            {
                events.Add(new TenantSettingsChanged(tenant.Id, [.. edit.Changes.Select(c => c.Field)])
                {
                    Personal = new PersonalPart { Subject = edit.Name, Changes = edit.Changes },
                });
                tenant.Settle(edit.Name, edit.TimeZone, edit.DateFormat, edit.RequiresSecondFactor ? edit.Policy with { MfaRequiredSince = clock.GetUtcNow() } : edit.Policy);
                db.MarkChanged(tenant);
            }

            return TenantSettings.Of(tenant);
        }

        /// <summary>Whether whoever asks, or whose key it is, is among those they ask it of, and has none.</summary>
        private async Task<bool> ShutsOutAsync(Tenant tenant, MfaFor whom, CancellationToken cancellation)
        {
            var who = scope.Actor.User ?? scope.Actor.KeyOwner;
            var found = await (from user in db.Set<User>()
                               join account in db.Set<Account>() on user.AccountId equals account.Id
                               where user.Id == who
                               select new { User = user, account.SecondFactorSince }).SingleOrDefaultAsync(cancellation);
            return found is null || found.SecondFactorSince is null && (await Entrant.OfAsync(db, found.User, tenant.PrimaryAdmin == who, cancellation)).IsMeantBy(whom);
        }
    }
}

/// <summary>Settings changed. What is remembered of the workspace, its live sessions too, is looked up again.</summary>
public sealed record TenantSettingsChanged(TenantId Id, IReadOnlyList<string> Fields) : Event("tenant.settings_changed", Id.Value, Touched.Tenant(Id));
