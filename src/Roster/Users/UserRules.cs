using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>What the rules need to know of the person something is to be done to.</summary>
/// <param name="Id">The user.</param>
/// <param name="State">Their state in this tenant.</param>
/// <param name="IsLocked">Whether their account is locked now.</param>
/// <param name="Effective">What they may do here (also while blocked: what they would hold).</param>
/// <param name="IsPrimary">Whether they are the tenant's primary admin.</param>
/// <param name="HasAccount">Whether they sign in at all yet.</param>
/// <param name="IsShared">Whether their account also belongs elsewhere or runs the installation.</param>
/// <param name="IsReplaced">Whether someone else stands in their place: the entry is only a record.</param>
/// <param name="HasSecondFactor">Whether their account has a second factor; not for those to know whom <paramref name="IsShared"/> keeps out.</param>
public sealed record Target(
    UserId Id, UserState State, bool IsLocked, PermissionSet Effective, bool IsPrimary, bool HasAccount, bool IsShared, bool IsReplaced = false, bool HasSecondFactor = false);

/// <summary>
/// Who may do what to whom, once: the operations ask before they act, and the console's <c>may</c> is the same answer.
/// Null means yes. Pure; tested as a matrix of actor, target and act.
/// </summary>
public static class UserRules
{
    public static readonly Problem TypeFixed = Problem.Forbidden("type-fixed",
        "The type is fixed when a person is added. To give another one, replace this person: a new entry takes over what you choose.");

    public static Problem? Edit(Actor actor, Target target) =>
        Holds(actor, Permissions.UsersUpdate) ?? RoleRules.Rank(actor.Permissions, target.Effective) ?? Replaced(target);

    public static Problem? EditEmail(Actor actor, Target target, TenantPolicy policy) =>
        Edit(actor, target) ?? (policy.EmailChange switch
        {
            EmailChange.Never => Problem.Forbidden("email-fixed", "This workspace does not let an admin change an e-mail address."),
            EmailChange.AdminVerified when target is { HasAccount: true, State: not (UserState.Active or UserState.Invited) } =>
                Problem.Conflict("not-active-for-proof", "A new address has to be proven by a link, and this person is not active here. Let them in first."),
            _ => null,
        });

    public static Problem? EditName(Actor actor, Target target, TenantPolicy policy) =>
        Edit(actor, target) ?? (policy.NameChange is not NameChange.Never ? null
            : Problem.Forbidden("name-fixed", "This workspace does not let an admin change a name."));

    /// <summary>Whether the person's roles may be touched at all; each role given or taken is asked for apart (<see cref="RoleRules.Grant"/>).</summary>
    public static Problem? EditRoles(Actor actor, Target target) =>
        Edit(actor, target) ?? Holds(actor, Permissions.RolesAssign)
        ?? (IsSelf(actor, target) ? Problem.Forbidden("own-roles", "Nobody changes their own roles. Ask another administrator.") : null);

    /// <summary>Whether the person's groups may be touched at all; each group is asked for apart.</summary>
    public static Problem? EditGroups(Actor actor, Target target) => Edit(actor, target) ?? Holds(actor, Permissions.GroupsUpdate);

    public static Problem? Suspend(Actor actor, Target target, TenantPolicy policy) =>
        Block(actor, target, policy, "suspend")
        ?? (target.State == UserState.Suspended ? Problem.Conflict("already-suspended", "This person is already suspended.") : null);

    public static Problem? Reactivate(Actor actor, Target target) =>
        Unblock(actor, target) ?? (target.State is UserState.Suspended ? null : Problem.Conflict("not-blocked", "This person is not suspended."));

    public static Problem? Deactivate(Actor actor, Target target, TenantPolicy policy) =>
        Block(actor, target, policy, "deactivate")
        ?? (target.State == UserState.Deactivated ? Problem.Conflict("already-deactivated", "This person is already deactivated.") : null);

    public static Problem? Activate(Actor actor, Target target) =>
        Unblock(actor, target) ?? (target.State is UserState.Deactivated ? null : Problem.Conflict("not-deactivated", "This person is not deactivated."));

    /// <param name="actor">Who.</param>
    /// <param name="target">Whose password.</param>
    /// <param name="policy">The tenant's, as it holds now.</param>
    /// <param name="way">How; null asks whether there is any way.</param>
    public static Problem? ResetPassword(Actor actor, Target target, TenantPolicy policy, Delivery? way = null) =>
        Holds(actor, Permissions.UsersResetCredentials) ?? RoleRules.Rank(actor.Permissions, target.Effective)
        ?? (IsSelf(actor, target) ? Problem.Forbidden("own-password", "Change your own password on your account page.") : null)
        ?? Replaced(target)
        ?? (policy.TakesPasswordOf(target.Id) ? null : NoPasswords)
        ?? (!target.HasAccount || target.State == UserState.Invited ? Problem.Conflict("not-joined", "This person has not joined yet, so there is no password to reset.") : null)
        ?? (way is { } chosen && !policy.Reset.Contains(chosen) ? Problem.Conflict("reset-not-offered", "This workspace does not reset passwords that way.", "way") : null)
        ?? (ResetWays(target, policy) is var ways && (way is { } wanted ? ways.Contains(wanted) : ways.Count > 0) ? null
            : (way == Delivery.MailLink ? null : OwnedElsewhere(target, "password"))
                ?? Problem.Conflict("not-active-here", "This person is not active here, so a link to a new password would not work."));

    /// <summary>The tenant's ways to a new password that are open for this person: of someone who also belongs elsewhere, only a mail to themselves.</summary>
    public static IReadOnlyList<Delivery> ResetWays(Target target, TenantPolicy policy) =>
        [.. policy.Reset.Where(way => (way == Delivery.MailLink || !target.IsShared) && (way == Delivery.ShownOnce || target.State == UserState.Active))];

    /// <summary>Inviting someone again who has not joined.</summary>
    public static Problem? Invite(Actor actor, Target target) =>
        Holds(actor, Permissions.UsersCreate) ?? RoleRules.Rank(actor.Permissions, target.Effective)
        ?? (target.State == UserState.Invited ? null : Problem.Conflict("not-invited", "This person is not invited: they are here already, or were put out."));

    /// <summary>Taking the link of an invitation. It says nothing of an account elsewhere; the operation does, and is bounded.</summary>
    public static Problem? CopyInvite(Actor actor, Target target, TenantPolicy policy) =>
        Invite(actor, target) ?? (policy.Activation.Contains(Delivery.CopyLink) ? null
            : Problem.Conflict("activation-not-offered", "This workspace hands over no links to a first password."));

    public static Problem? RevokeInvite(Actor actor, Target target) => Invite(actor, target) ?? (target.IsPrimary ? PrimaryAdmin : null);

    public static Problem? Unlock(Actor actor, Target target) =>
        Holds(actor, Permissions.UsersResetCredentials) ?? RoleRules.Rank(actor.Permissions, target.Effective)
        ?? Replaced(target)
        ?? (target.IsLocked ? null : Problem.Conflict("not-locked", "This person is not locked."))
        ?? OwnedElsewhere(target, "lock");

    /// <summary>Taking away a second factor that is lost. Of someone who also belongs elsewhere it is not even told whether there is one.</summary>
    public static Problem? ResetSecondFactor(Actor actor, Target target) =>
        Holds(actor, Permissions.UsersResetCredentials) ?? RoleRules.Rank(actor.Permissions, target.Effective)
        ?? (IsSelf(actor, target) ? Problem.Forbidden("own-second-factor", "Change your own second step on your account page.") : null)
        ?? Replaced(target)
        ?? OwnedElsewhere(target, "second step")
        ?? (target.HasSecondFactor ? null : NoSecondFactor);

    /// <summary>
    /// Seeing what someone has open, wherever they opened it. Only of those who are active here: to have invited someone, or to have
    /// put them out, gives no view of what they do elsewhere.
    /// </summary>
    public static Problem? ReadSessions(Actor actor, Target target) =>
        Holds(actor, Permissions.SessionsRead) ?? RoleRules.Rank(actor.Permissions, target.Effective) ?? ActiveHere(target);

    public static Problem? EndSessions(Actor actor, Target target) =>
        Holds(actor, Permissions.SessionsEnd) ?? RoleRules.Rank(actor.Permissions, target.Effective) ?? ActiveHere(target);

    /// <summary>Adding someone and putting someone out, in one: it needs both rights, and every rule of both holds.</summary>
    public static Problem? Replace(Actor actor, Target target, TenantPolicy policy) =>
        Holds(actor, Permissions.UsersCreate) ?? Block(actor, target, policy, policy.Verbs.Count > 0 ? policy.Verbs[0] : "suspend");

    public static Problem? Delete(Actor actor, Target target, TenantPolicy policy) => Block(actor, target, policy, "delete", Permissions.UsersDelete);

    /// <summary>Bringing someone back who was deleted. Whether they still can be is the entry's to say.</summary>
    public static Problem? Restore(Actor actor, Target target) =>
        Holds(actor, Permissions.UsersDelete) ?? RoleRules.Rank(actor.Permissions, target.Effective) ?? Replaced(target);

    /// <summary>Making someone the primary admin: whoever is it hands over themselves, and no key of theirs does.</summary>
    public static Problem? HandOver(Actor actor, UserId? primary, Target next) =>
        primary is null || actor.User != primary ? NotPrimaryAdmin
        : next.IsPrimary ? Problem.Conflict("already-primary-admin", "You are the primary admin already.")
        : next is not { State: UserState.Active, HasAccount: true } ? Problem.Conflict("heir-not-active", "The primary admin must be active here, and this person is not.")
        : RoleRules.IsAdministrator(next.Effective) ? null
        : Problem.Conflict("not-an-administrator", "This person is not an administrator here. Make them one first.");

    public static readonly Problem NotPrimaryAdmin = Problem.Forbidden("not-primary-admin",
        "Only the primary admin can hand over, and only in person. If they are gone, whoever runs this installation can replace them.");

    /// <summary>The state that the workspace's own verb leads to.</summary>
    public static UserState EndsAs(TenantPolicy policy) =>
        policy.Verbs.Contains("suspend") ? UserState.Suspended
        : policy.Verbs.Contains("deactivate") ? UserState.Deactivated
        : UserState.Deleted;

    /// <summary>Blocking of any kind: rank, not oneself, not the primary admin. The last administrator is the operation's to check.</summary>
    private static Problem? Block(Actor actor, Target target, TenantPolicy policy, string verb, Permission? needed = null) =>
        Holds(actor, needed ?? Permissions.UsersBlock)
        ?? OwnState(actor, target)
        ?? (target.IsPrimary ? PrimaryAdmin : null)
        ?? RoleRules.Rank(actor.Permissions, target.Effective)
        ?? Replaced(target)
        ?? (policy.Verbs.Contains(verb) ? null : Problem.Conflict("verb-not-offered", $"This workspace does not use “{verb}”."));

    /// <summary>Letting someone in again, however they were put out; also where the workspace no longer puts anyone out so.</summary>
    private static Problem? Unblock(Actor actor, Target target) =>
        Holds(actor, Permissions.UsersBlock) ?? RoleRules.Rank(actor.Permissions, target.Effective) ?? OwnState(actor, target) ?? Replaced(target);

    public static readonly Problem PrimaryAdmin = Problem.Forbidden("primary-admin",
        "This is the primary admin. They stay as they are until they hand over to someone else.");

    public static readonly Problem LastAdministrator = Problem.Conflict("last-administrator",
        "This is the last administrator. Make someone else an administrator first.");

    public static readonly Problem NoPasswords = Problem.Conflict("sso-required",
        "People of this workspace sign in by its identity provider, where a password opens nothing. Theirs is reset there.");

    public static readonly Problem NoSecondFactor = Problem.Conflict("no-second-factor", "There is no second step set up.");

    private static Problem? ActiveHere(Target target) =>
        target is { HasAccount: true, State: UserState.Active } ? null
            : Problem.Conflict("no-sessions-here", "This person is not active here, so what they have open is not this workspace’s to see or to end.");

    private static Problem? Replaced(Target target) =>
        target.IsReplaced ? Problem.Conflict("already-replaced", "This person has been replaced. Their entry is kept as a record, and stays as it is.") : null;

    private static Problem? OwnState(Actor actor, Target target) =>
        IsSelf(actor, target) ? Problem.Forbidden("own-state", "Nobody changes their own state. Ask another administrator.") : null;

    /// <summary>The cross-tenant rule: what belongs to the account is out of reach once it belongs to someone else too.</summary>
    private static Problem? OwnedElsewhere(Target target, string what) =>
        target.IsShared ? Problem.Forbidden("shared-account", $"This person also signs in to another workspace, so their {what} is theirs alone.") : null;

    private static Problem? Holds(Actor actor, Permission permission) =>
        actor.Can(permission) ? null : Problem.Forbidden("not-permitted", $"This needs the permission {permission}, which you do not hold here.");

    private static bool IsSelf(Actor actor, Target target) => (actor.User ?? actor.KeyOwner) == target.Id;
}
