namespace Roster.Platform.Kernel;

/// <summary>Who may start an operation. Whom they may do it to is the handler's business (rank, self, last administrator).</summary>
public abstract record Access
{
    private Access() { }

    /// <summary>An actor in a tenant who holds the permission.</summary>
    public static Access Needs(Permission permission) => new Permitted(permission);

    /// <summary>Anyone signed in to a tenant.</summary>
    public static Access Anyone(string reason) => new SignedIn(reason);

    /// <summary>A person with a session, in a tenant or not, acting on their own account.</summary>
    public static Access Self { get; } = new OwnAccount(null);

    /// <summary>The same before they have given their second factor: what leads to it, and what leads out.</summary>
    public static Access SelfAtTheDoor(string reason) => new OwnAccount(reason);

    /// <summary>Everyone, signed in or not.</summary>
    public static Access Public(string reason) => new Open(reason);

    /// <summary>Whoever runs the installation: at its command line, or signed in to an account that does. No key does.</summary>
    public static Access Operator { get; } = new RunsInstallation();

    /// <summary>Roster itself, at work after a commit. No request starts it.</summary>
    public static Access Itself { get; } = new OwnWork();

    /// <summary>The same, and the person has given their own proof within the last ten minutes.</summary>
    public Access AfterFreshSignIn(string reason) => new Fresh(this, reason);

    /// <summary>Whether it is the operator's work, whatever else it asks for.</summary>
    public bool IsOperators => this is RunsInstallation or Fresh { Also: RunsInstallation };

    public static readonly Problem FreshSignInRequired = Problem.Forbidden("fresh-sign-in-required", "Give your password once more to do this.");

    public static readonly Problem OwnProofRequired = Problem.Forbidden("own-proof-required",
        "You came by a workspace’s identity provider, which speaks for that workspace alone. Give your own password first.");

    public static readonly Problem SecondFactorRequired = Problem.Forbidden("second-factor-required", "Give your second step first.");

    /// <summary>Refuses the actor, or lets them through with null.</summary>
    public abstract Problem? Check(Actor actor);

    public static readonly Problem PasswordFirst = Problem.Forbidden("password-change-required", "Choose a password of your own first.");

    public static readonly Problem FromElsewhere = Problem.Forbidden("address-not-allowed", "This workspace can be used only from its own networks, and you are in none of them.");

    private static Problem? InTenant(Actor actor) =>
        actor.Kind == ActorKind.Anonymous ? Problem.NotSignedIn
        : actor.IsElsewhere ? FromElsewhere
        : actor.MustChoosePassword ? PasswordFirst
        : actor.Tenant is null ? Problem.Forbidden("not-entered", "Enter a workspace first.")
        : null;

    public sealed record Permitted(Permission Permission) : Access
    {
        public override Problem? Check(Actor actor) =>
            InTenant(actor) ?? (actor.Can(Permission) ? null
                : Problem.Forbidden("not-permitted", $"This needs the permission {Permission}, which you do not hold here."));
    }

    public sealed record SignedIn(string Reason) : Access
    {
        public override Problem? Check(Actor actor) => InTenant(actor);
    }

    public sealed record OwnAccount(string? AtTheDoor) : Access
    {
        public override Problem? Check(Actor actor) =>
            actor.Account is null ? Problem.NotSignedIn
            : AtTheDoor is not null ? null
            : actor.OwesOwnProof ? OwnProofRequired
            : actor.OwesSecondFactor ? SecondFactorRequired : null;
    }

    public sealed record Open(string Reason) : Access
    {
        public override Problem? Check(Actor actor) => null;
    }

    public sealed record RunsInstallation : Access
    {
        public override Problem? Check(Actor actor) => actor switch
        {
            { Kind: ActorKind.Operator } => null,
            { Kind: ActorKind.Anonymous } => Problem.NotSignedIn,
            { Kind: ActorKind.User, IsOperator: true } => actor.OwesOwnProof ? OwnProofRequired : actor.OwesSecondFactor ? SecondFactorRequired : actor.MustChoosePassword ? PasswordFirst : null,
            _ => Problem.Forbidden("operator-only", "Only the operator of this installation may do that."),
        };
    }

    public sealed record OwnWork : Access
    {
        public override Problem? Check(Actor actor) =>
            actor.Kind == ActorKind.System ? null : Problem.Forbidden("not-for-requests", "Roster does that by itself.");
    }

    public sealed record Fresh(Access Also, string Reason) : Access
    {
        public override Problem? Check(Actor actor) =>
            Also.Check(actor) ?? (actor.IsFresh ? null : FreshSignInRequired);
    }
}
