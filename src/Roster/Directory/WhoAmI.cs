using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Presence.States;
using Roster.Roles;
using Roster.Statistics;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Directory;

/// <param name="IsOperator">Whether the caller's account runs the installation.</param>
/// <param name="SessionEndsAt">When an administrator's notice ends the session that asks; null where there is none.</param>
/// <param name="IsByProvider">The session began by a workspace's identity provider, which can also say anew who they are.</param>
/// <param name="Calls">Whether they may see how many calls people handled: by their rights and by the plan.</param>
/// <param name="SendsMail">Whether a mail server is configured. Without one, mails wait in the operator's outbox.</param>
/// <param name="Invitations">How many other workspaces wait for them to accept, on the start page.</param>
public sealed record Me(
    MeUser? User, MeTenant Tenant, IReadOnlyList<MeTenantChoice> Tenants, IReadOnlyList<string> Permissions, MeWords Words, MePolicy Policy, bool IsOperator,
    int Invitations, DateTimeOffset? SessionEndsAt, bool IsByProvider, Verdict Calls, bool SendsMail);

/// <param name="Picture">What the address of their picture ends with; null where there is none.</param>
public sealed record MeUser(Guid Id, string DisplayName, string Email, [WordOf<UserType>] string? Type, string? Picture);

public sealed record MeTenant(Guid Id, string Code, string Name, string Preset, string TimeZone, [WordOf<DateFormat>] string DateFormat);

/// <param name="Entered">Whether this session has entered it.</param>
public sealed record MeTenantChoice(string Code, string Name, bool Entered);

/// <summary>The preset's words for what is stored.</summary>
/// <param name="SkillLevels">The levels of a skill, the least first; empty where there are none.</param>
/// <param name="Agent">What someone is called to whom conversations come.</param>
/// <param name="Availability">Where an agent stands, in words.</param>
public sealed record MeWords(IReadOnlyDictionary<string, string> States, IReadOnlyDictionary<string, string> Types, IReadOnlyList<string> SkillLevels, string Agent, IReadOnlyDictionary<string, string> Availability);

/// <summary>What the tenant has decided, as far as its console needs it.</summary>
public sealed record MePolicy(
    [WordOf<EmailChange>] string EmailChange, [WordOf<Delivery>] IReadOnlyList<string> Activation, [WordOf<Delivery>] IReadOnlyList<string> Reset,
    [OneOf("suspend", "deactivate", "delete")] IReadOnlyList<string> Verbs, int? RolesMax, bool RolesThroughGroups, IReadOnlyList<string> RequiredAtCreate,
    [WordOf<DeleteConfirmation>] string ConfirmDelete,
    [WordOf<EndSessionPrompt>] string EndSession, int EndSessionNoticeSeconds, [WordOf<RestoredAssignments>] string RestoreAssignments);

/// <summary>Who the caller is in the tenant, what they may do, and the words to say it in.</summary>
public sealed record WhoAmI : IQuery<WhoAmI, Me>
{
    public static Access Access => Access.Anyone("everyone may know who they are");

    public sealed class Handler(OperationScope scope, TenantDb db, OwnTenants own, MailOptions mail) : IHandler<WhoAmI, Me>
    {
        public async Task<Result<Me>> HandleAsync(WhoAmI operation, CancellationToken cancellation)
        {
            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var user = scope.Actor.User is { } id ? await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == id, cancellation) : null;
            var policy = tenant.Policy;
            return new Me(
                user is null ? null : new MeUser(user.Id.Value, user.DisplayName, user.Email, user.Type is { } type ? Words<UserType>.Of(type) : null, user.Picture),
                new MeTenant(tenant.Id.Value, tenant.Code, tenant.Name, tenant.Preset.Word(), tenant.TimeZone, Words<DateFormat>.Of(tenant.DateFormat)),
                await own.ListAsync(scope.Actor, cancellation),
                [.. scope.Actor.Permissions.Select(p => p.Word)],
                new MeWords(PresetWords.States(tenant.Preset), PresetWords.Types(tenant.Preset), policy.Skills.Levels(), PresetWords.Agent(tenant.Preset), PresenceWords.Of(tenant.Preset)),
                new MePolicy(
                    Words<EmailChange>.Of(policy.EmailChange), [.. policy.Activation.Select(Words<Delivery>.Of)], [.. policy.Reset.Select(Words<Delivery>.Of)],
                    policy.Verbs, policy.RolesMax, policy.RolesThroughGroups, policy.RequiredAtCreate, Words<DeleteConfirmation>.Of(policy.ConfirmDelete), Words<EndSessionPrompt>.Of(policy.EndSession), policy.EndSessionNoticeSeconds,
                    Words<RestoredAssignments>.Of(policy.RestoreAssignments)),
                scope.Actor.IsOperator, await own.InvitationsAsync(scope.Actor, cancellation), scope.Actor.EndsAt, scope.Actor.IsByProvider,
                Verdict.Of(PlanRules.SeesCalls(scope.Actor, tenant.Plan)), mail.IsConfigured);
        }
    }
}

/// <summary>A person's own workspaces: the one question of the console that crosses tenants.</summary>
public sealed class OwnTenants(Databases databases)
{
    public async Task<int> InvitationsAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return actor is { OwesOwnProof: false, Account: { } id } && await db.Set<Accounts.Account>().AsNoTracking().SingleAsync(a => a.Id == id, cancellation) is { AddressProvenAt: not null } account
            ? (await Sessions.Memberships.PendingAsync(db, account, cancellation)).Count
            : 0;
    }

    public async Task<IReadOnlyList<MeTenantChoice>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.Account is null)
        {
            return [];
        }

        await using var db = databases.OpenEvery();
        var members = await Sessions.Memberships.KnownAsync(db, actor, cancellation);
        var entered = await db.Set<Sessions.SessionEntry>().Where(e => e.SessionId == actor.Session && e.EndedAt == null).Select(e => e.TenantId).ToListAsync(cancellation);
        return [.. members.Select(m => new MeTenantChoice(m.Tenant.Code, m.Tenant.Name, entered.Contains(m.Tenant.Id)))];
    }
}
