using Roster.Platform.Kernel;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <param name="Replaces">Whom they were added in place of.</param>
/// <param name="Groups">The groups they were put in, if any.</param>
/// <param name="Activation">How the first credential reaches them: a way of the policy, <c>acceptance</c> for one who signs in elsewhere, or <c>link</c>.</param>
public sealed record UserCreated(UserId Id, string State, string? Type, IReadOnlyList<Guid> Roles, string Activation, Guid? Replaces = null, IReadOnlyList<Guid>? Groups = null) : Event(Word, Id.Value)
{
    public const string Word = "user.created";
}

/// <summary>Someone else stands in their place; they are out for good, and nothing of theirs opens what the other has.</summary>
/// <param name="By">Who was added in their place.</param>
/// <param name="Now">The state they ended in.</param>
public sealed record UserReplaced(UserId Id, Guid By, string Before, string Now) : Event("user.replaced", Id.Value, Touched.User(Id));

/// <summary>Profile fields changed; which, and their values, are personal.</summary>
public sealed record UserEdited(UserId Id, IReadOnlyList<string> Fields) : Event("user.edited", Id.Value, Touched.User(Id))
{
    /// <summary>The fields that changed, for the part that is kept: of those that can be hidden only that there are some.</summary>
    public static IReadOnlyList<string> Named(IEnumerable<FieldChange> changes) =>
        [.. changes.Select(c => c.Field.StartsWith(ProfileField.Prefix, StringComparison.Ordinal) ? "profile" : c.Field).Distinct()];
}

public sealed record UserRolesChanged(UserId Id, IReadOnlyList<Guid> Given, IReadOnlyList<Guid> Taken) : Event("user.roles_changed", Id.Value, Touched.User(Id));

public sealed record UserSuspended(UserId Id, string Before) : Event("user.suspended", Id.Value, Touched.User(Id));

/// <summary>Out of everything here, and no longer counted on; what they did stays.</summary>
public sealed record UserDeactivated(UserId Id, string Before) : Event("user.deactivated", Id.Value, Touched.User(Id));

/// <summary>Out of the list and of everything here; restorable until the purge date.</summary>
public sealed record UserDeleted(UserId Id, string Before) : Event("user.deleted", Id.Value, Touched.User(Id));

/// <summary>A deleted person is back.</summary>
/// <param name="Now">The state they are in.</param>
/// <param name="Activation">How a first credential reaches them, as when someone is added; null for one whose own still opens their account.</param>
/// <param name="Assignments">Whether they have the roles they left with.</param>
public sealed record UserRestored(UserId Id, string Now, string? Activation, bool Assignments) : Event(Word, Id.Value, Touched.User(Id))
{
    public const string Word = "user.restored";
}

/// <summary>Nothing personal of a deleted person is kept any more. It is final.</summary>
public sealed record UserAnonymized(UserId Id) : Event("user.anonymized", Id.Value, Touched.User(Id));

public sealed record UserReactivated(UserId Id, string Now) : Event("user.reactivated", Id.Value, Touched.User(Id));

/// <summary>A deactivated person may sign in again.</summary>
public sealed record UserActivated(UserId Id, string Now) : Event("user.activated", Id.Value, Touched.User(Id));

/// <summary>A temporary password was made; all sessions of the account ended.</summary>
public sealed record UserPasswordReset(UserId Id, AccountId Account) : Event("user.password_reset", Id.Value, Touched.Account(Account));

public sealed record UserLocked(UserId Id, DateTimeOffset Until) : Event("user.locked", Id.Value);

public sealed record UserUnlocked(UserId Id) : Event("user.unlocked", Id.Value);

/// <summary>The person chose a password of their own.</summary>
/// <param name="First">With the link of their invitation: there was none before.</param>
public sealed record UserPasswordChosen(UserId Id, AccountId Account, bool First = false) : Event("user.password_chosen", Id.Value, Touched.Account(Account));

/// <summary>A link to a new password was asked for, by the person or by an admin; the password they have still works.</summary>
/// <param name="Way"><c>mail_link</c> or <c>copy_link</c>; <c>provider</c> where no password opens anything for them, and they are told so.</param>
public sealed record UserResetAsked(UserId Id, string Way) : Event(Word, Id.Value)
{
    public const string Word = "user.reset_asked";
}

/// <summary>An invited person was invited again, or their link was taken to hand it over.</summary>
/// <param name="Way"><c>mail_link</c>, <c>copy_link</c>, or <c>acceptance</c> for one who signs in elsewhere and accepts there.</param>
public sealed record UserInvited(UserId Id, string Way) : Event(Word, Id.Value)
{
    public const string Word = "user.invited";
}

/// <summary>The primary admin handed over to them, and is an administrator like the others now.</summary>
public sealed record PrimaryAdminHandedOver(TenantId Tenant, UserId Id, UserId From) : Event(Word, Id.Value, Touched.Tenant(Tenant))
{
    public const string Word = "user.became_primary_admin";
}

/// <summary>An invitation was withdrawn, and the person is out of the list.</summary>
public sealed record UserInviteRevoked(UserId Id) : Event("user.invite_revoked", Id.Value);

/// <summary>An invited person is here now: they accepted, or chose a password by a link.</summary>
public sealed record UserJoined(UserId Id, AccountId Account) : Event("user.joined", Id.Value, Touched.Account(Account));

/// <summary>An invited person declined, and is out of the list.</summary>
public sealed record UserDeclined(UserId Id, AccountId Account) : Event("user.declined", Id.Value, Touched.Account(Account));
