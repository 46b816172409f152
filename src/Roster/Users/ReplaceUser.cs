using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>Who is to stand in someone's place. What is not typed is carried over as ticked.</summary>
public sealed record ReplaceUserBody
{
    /// <summary>What can be carried over; roles are chosen one by one.</summary>
    public static readonly IReadOnlyList<string> Carried = ["names", "phone", "externalId", "timeZone", "profile"];

    /// <summary>Absent: the same address.</summary>
    public string? Email { get; init; }

    /// <summary>Absent: the same type.</summary>
    [WordOf<UserType>]
    public string? Type { get; init; }

    /// <summary>Which of the old fields the new person gets where none is typed; absent: all of them. An external ID moves.</summary>
    [OneOf("names", "phone", "externalId", "timeZone", "profile")]
    public IReadOnlyList<string>? CarryOver { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? DisplayName { get; init; }

    public string? Phone { get; init; }

    public string? ExternalId { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>Profile fields by name, of those the workspace shows.</summary>
    public IReadOnlyDictionary<string, string?>? Profile { get; init; }

    /// <summary>All the roles the new person is to have; absent: those of the old one that give something under the new type.</summary>
    public IReadOnlyList<string>? RoleIds { get; init; }

    /// <summary>All the groups the new person is to be in; absent: those of the old one.</summary>
    public IReadOnlyList<string>? GroupIds { get; init; }

    [WordOf<Tenants.Delivery>]
    public string? Activation { get; init; }

    public string? Reason { get; init; }

    /// <summary>The form as it would be filled in by hand.</summary>
    internal CreateUserBody For(LoadedUser old)
    {
        var user = old.User;
        string? Kept(string what, string? typed, string? before) => typed ?? (CarryOver is null || CarryOver.Contains(what) ? before : null);
        var type = Type ?? (user.Type is { } same ? Words<UserType>.Of(same) : null);
        return new CreateUserBody(
            Kept("names", GivenName, user.GivenName), Kept("names", FamilyName, user.FamilyName), Kept("names", DisplayName, user.HasOwnDisplayName ? user.DisplayName : null),
            Email ?? user.Email, Kept("phone", Phone, user.Phone), Kept("externalId", ExternalId, user.ExternalId), Kept("timeZone", TimeZone, user.TimeZone),
            type, RoleIds ?? (old.Tenant.Policy.RolesThroughGroups ? [] : (string[])[.. old.OwnRoles.Where(r => RoleFit.Of(r.Permissions, Words<UserType>.Parse(type)) != "none").Select(r => r.Id.Value.ToString())]), Activation,
            GroupIds ?? [.. old.Groups.Select(g => g.Id.ToString())], ProfileFor(old));
    }

    /// <summary>What is shown of the old one, and what was typed over it.</summary>
    private IReadOnlyDictionary<string, string?>? ProfileFor(LoadedUser old)
    {
        if (CarryOver is not null && !CarryOver.Contains("profile"))
        {
            return Profile;
        }

        var carried = ProfileValues.Parse(old.User.Profile).Visible(old.Matrix).ToDictionary();
        foreach (var (name, value) in Profile ?? new Dictionary<string, string?>())
        {
            carried[name] = value;
        }

        return carried;
    }
}

/// <param name="Replaced">The old entry: a record from now on.</param>
/// <param name="Added">The new person, as when one is added.</param>
public sealed record UserReplacedAnswer(UserDetails Replaced, UserCreatedAnswer Added) : ICreated, IHasETag, IReplayed
{
    bool IReplayed.Replayed => Added.Replayed;

    string ICreated.Location => ((ICreated)Added).Location;

    string IHasETag.ETag => ((IHasETag)Added).ETag;
}

/// <summary>
/// One step for what is else done by hand to give someone another type or address: the old entry is put out for good and gives up
/// its address, the new one is added, and what was ticked goes along. Nothing that opened the old opens the new.
/// </summary>
public sealed record ReplaceUser(UserId Id, int? Version, ReplaceUserBody Body) : IOperation<ReplaceUser, UserReplacedAnswer>, IReplayable<UserReplacedAnswer>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public IEnumerable<FieldProblem> Validate() =>
        Reasons.Validate(Body.Reason).Concat(Body.CarryOver?.Any(w => !ReplaceUserBody.Carried.Contains(w)) is true
            ? [new("carryOver", "not-offered", $"Choose from {string.Join(", ", ReplaceUserBody.Carried)}.")] : []);

    public string Fingerprint() => string.Join('\n', Id.Value, Version, Body.Email, Body.Type, Body.CarryOver is null ? "*" : string.Join(',', Body.CarryOver), Body.GivenName,
        Body.FamilyName, Body.DisplayName, Body.Phone, Body.ExternalId, Body.TimeZone, Body.RoleIds is null ? "*" : string.Join(',', Body.RoleIds), Body.GroupIds is null ? "*" : string.Join(',', Body.GroupIds), Body.Activation, Body.Reason, ProfileValues.Fingerprint(Body.Profile));

    public static UserReplacedAnswer WithoutSecrets(UserReplacedAnswer result) => result with { Added = CreateUser.WithoutSecrets(result.Added) };

    public static UserReplacedAnswer AsReplay(UserReplacedAnswer result) => result with { Added = CreateUser.AsReplay(result.Added) };

    public sealed class Handler(UserDirectory directory, UserReplacing replacing, Newcomers newcomers) : IHandler<ReplaceUser, UserReplacedAnswer>
    {
        public async Task<Result<UserReplacedAnswer>> HandleAsync(ReplaceUser operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (await replacing.MayAsync(found, cancellation) is { } refused)
            {
                return refused;
            }

            if (directory.Unseen(found, operation.Version) is { } stale)
            {
                return stale;
            }

            var added = await newcomers.AddAsync(operation.Body.For(found), found.Tenant, found, cancellation);
            if (added.Problem is { } problem)
            {
                return problem;
            }

            var old = await replacing.MakeRoomAsync(found, added.Value.User, operation.Body.Reason, cancellation);
            return old.Problem is { } inUse ? inUse : new UserReplacedAnswer(old.Value, added.Value);
        }
    }
}
