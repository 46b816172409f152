using Roster.Platform.Kernel;

namespace Roster.Users;

public sealed record UserCreated(UserId Id, string State, string? Type, IReadOnlyList<Guid> Roles, string Activation) : Event
{
    public override string Name => "user.created";

    public override Guid Subject => Id.Value;
}

/// <summary>Profile fields changed; which, and their values, are personal.</summary>
public sealed record UserEdited(UserId Id, IReadOnlyList<string> Fields) : Event
{
    public override string Name => "user.edited";

    public override Guid Subject => Id.Value;

    public override Touched? Touches => Touched.User(Id);
}

public sealed record UserRolesChanged(UserId Id, IReadOnlyList<Guid> Given, IReadOnlyList<Guid> Taken) : Event
{
    public override string Name => "user.roles_changed";

    public override Guid Subject => Id.Value;

    public override Touched? Touches => Touched.User(Id);
}

public sealed record UserSuspended(UserId Id, string Before) : Event
{
    public override string Name => "user.suspended";

    public override Guid Subject => Id.Value;

    public override Touched? Touches => Touched.User(Id);
}

public sealed record UserReactivated(UserId Id, string Now) : Event
{
    public override string Name => "user.reactivated";

    public override Guid Subject => Id.Value;

    public override Touched? Touches => Touched.User(Id);
}

/// <summary>A temporary password was made; all sessions of the account ended.</summary>
public sealed record UserPasswordReset(UserId Id, AccountId Account) : Event
{
    public override string Name => "user.password_reset";

    public override Guid Subject => Id.Value;

    public override Touched? Touches => Touched.Account(Account);
}

public sealed record UserLocked(UserId Id, DateTimeOffset Until) : Event
{
    public override string Name => "user.locked";

    public override Guid Subject => Id.Value;
}

public sealed record UserUnlocked(UserId Id) : Event
{
    public override string Name => "user.unlocked";

    public override Guid Subject => Id.Value;
}

/// <summary>The person chose a password of their own.</summary>
public sealed record UserPasswordChosen(UserId Id, AccountId Account) : Event
{
    public override string Name => "user.password_chosen";

    public override Guid Subject => Id.Value;

    public override Touched? Touches => Touched.Account(Account);
}
