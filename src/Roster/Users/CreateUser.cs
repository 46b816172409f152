using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>A new person, as typed. Which members are required is the tenant's policy.</summary>
public sealed record CreateUserBody(
    string? GivenName, string? FamilyName, string? DisplayName, string? Email, string? Phone, string? ExternalId, string? TimeZone,
    [WordOf<UserType>] string? Type, IReadOnlyList<string>? RoleIds, [WordOf<Delivery>] string? Activation, IReadOnlyList<string>? GroupIds = null,
    IReadOnlyDictionary<string, string?>? Profile = null);

/// <param name="User">The person.</param>
/// <param name="TemporaryPassword">Shown here and never again; null in a replay, and for a person who already signs in elsewhere.</param>
/// <param name="Link">To a first password, to hand over; shown here and never again. Null for the other ways and in a replay.</param>
/// <param name="ExpiresAt">Until when the temporary password or the link works.</param>
/// <param name="Outcome">invited by a mail or a link; awaiting_acceptance when the address already signs in to another workspace: they are invited until they have proven it and accepted.</param>
public sealed record UserCreatedAnswer(
    UserDetails User, string? TemporaryPassword, string? Link, DateTimeOffset? ExpiresAt, [OneOf("created", "invited", "awaiting_acceptance")] string Outcome) : ICreated, IHasETag, IReplayed
{
    /// <summary>Whether this repeats an earlier answer to the same idempotency key.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Replayed { get; init; }

    string ICreated.Location => $"/api/v1/users/{User.Id}";

    string IHasETag.ETag => User.Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Adds a person to the tenant and gives them a first credential.</summary>
public sealed record CreateUser(CreateUserBody Body) : IOperation<CreateUser, UserCreatedAnswer>, IReplayable<UserCreatedAnswer>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    /// <summary>Who keeps the entry. No request can say it.</summary>
    public UserSource Source { get; init; }

    /// <summary>What the groups carry must stay so until the newcomer holds it.</summary>
    bool ILocksTenant.LocksTenant => Body.GroupIds is { Count: > 0 };

    public string Fingerprint() => string.Join('\n', Body.GivenName, Body.FamilyName, Body.DisplayName, Body.Email, Body.Phone, Body.ExternalId,
        Body.TimeZone, Body.Type, string.Join(',', Body.RoleIds ?? []), Body.Activation, string.Join(',', Body.GroupIds ?? []), ProfileValues.Fingerprint(Body.Profile));

    public static UserCreatedAnswer WithoutSecrets(UserCreatedAnswer result) => result with { TemporaryPassword = null, Link = null };

    public static UserCreatedAnswer AsReplay(UserCreatedAnswer result) => result with { Replayed = true };

    public sealed class Handler(TenantDb db, Newcomers newcomers) : IHandler<CreateUser, UserCreatedAnswer>
    {
        public async Task<Result<UserCreatedAnswer>> HandleAsync(CreateUser operation, CancellationToken cancellation) =>
            await newcomers.AddAsync(operation.Body, await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation), inPlaceOf: null, cancellation, operation.Source);
    }
}
