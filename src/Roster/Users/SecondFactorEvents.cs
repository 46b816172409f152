using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>The person has begun to set up an authenticator app. It counts for nothing yet.</summary>
public sealed record SecondFactorBegun(UserId Id) : Event("user.second_factor_begun", Id.Value);

/// <summary>The person has an authenticator app from now on.</summary>
/// <param name="Replaced">In the place of another.</param>
public sealed record SecondFactorSetUp(UserId Id, AccountId Account, bool Replaced) : Event("user.second_factor_set_up", Id.Value, Touched.Account(Account));

/// <summary>The person took their own second factor away.</summary>
public sealed record SecondFactorRemoved(UserId Id, AccountId Account) : Event("user.second_factor_removed", Id.Value, Touched.Account(Account));

/// <summary>An administrator or the operator took a person's second factor away.</summary>
public sealed record SecondFactorReset(UserId Id, AccountId Account) : Event("user.second_factor_reset", Id.Value, Touched.Account(Account));

/// <summary>The person made recovery codes; those before are worth nothing.</summary>
public sealed record RecoveryCodesMade(UserId Id) : Event("user.recovery_codes_made", Id.Value);

/// <summary>A recovery code got the person in.</summary>
/// <param name="Left">How many they have left.</param>
public sealed record RecoveryCodeUsed(UserId Id, int Left) : Event("user.recovery_code_used", Id.Value);

/// <summary>The person added a passkey, which signs them in by itself.</summary>
public sealed record PasskeySetUp(UserId Id, AccountId Account) : Event("user.passkey_set_up", Id.Value, Touched.Account(Account));

/// <summary>The person took one of their passkeys away.</summary>
public sealed record PasskeyRemoved(UserId Id, AccountId Account) : Event("user.passkey_removed", Id.Value, Touched.Account(Account));

/// <summary>The person, with their second factor, asked not to be asked for it on that device again.</summary>
public sealed record DeviceTrusted(UserId Id) : Event("user.device_trusted", Id.Value);

/// <summary>The person is asked for their second factor again on a device that was trusted.</summary>
public sealed record DeviceTrustEnded(UserId Id) : Event("user.device_trust_ended", Id.Value);
