using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>A new person, as typed. Which members are required is the tenant's policy.</summary>
public sealed record CreateUserBody(
    string? GivenName, string? FamilyName, string? DisplayName, string? Email, string? Phone, string? ExternalId, string? TimeZone,
    [WordOf<UserType>] string? Type, IReadOnlyList<string>? RoleIds, [WordOf<Delivery>] string? Activation);

/// <param name="User">The person.</param>
/// <param name="TemporaryPassword">Shown here and never again; null in a replay, and for a person who already signs in elsewhere.</param>
/// <param name="ExpiresAt">Until when the temporary password works.</param>
/// <param name="Outcome">awaiting_acceptance when the address already signs in to another workspace: they are invited until they have proven it and accepted.</param>
public sealed record UserCreatedAnswer(UserDetails User, string? TemporaryPassword, DateTimeOffset? ExpiresAt, [OneOf("created", "awaiting_acceptance")] string Outcome) : ICreated, IHasETag, IReplayed
{
    /// <summary>Whether this repeats an earlier answer to the same idempotency key.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Replayed { get; init; }

    string ICreated.Location => $"/api/v1/users/{User.Id}";

    string IHasETag.ETag => User.Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Adds a person to the tenant and gives them a first credential.</summary>
public sealed record CreateUser(CreateUserBody Body) : IOperation<CreateUser, UserCreatedAnswer>, IReplayable<UserCreatedAnswer>
{
    /// <summary>How many addresses of other workspaces' people one workspace may add in an hour.</summary>
    public const int MostKnownPerHour = 20;

    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public string Fingerprint() => string.Join('\n', Body.GivenName, Body.FamilyName, Body.DisplayName, Body.Email, Body.Phone, Body.ExternalId,
        Body.TimeZone, Body.Type, string.Join(',', Body.RoleIds ?? []), Body.Activation);

    public static UserCreatedAnswer WithoutSecrets(UserCreatedAnswer result) => result with { TemporaryPassword = null };

    public static UserCreatedAnswer AsReplay(UserCreatedAnswer result) => result with { Replayed = true };

    public sealed class Handler(TenantDb db, UserDirectory directory, RoleChoice choice, Events events, TimeProvider clock)
        : IHandler<CreateUser, UserCreatedAnswer>
    {
        public async Task<Result<UserCreatedAnswer>> HandleAsync(CreateUser operation, CancellationToken cancellation)
        {
            var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var faults = new List<FieldProblem>();
            var typed = Read(operation.Body, tenant, faults);
            var roles = await choice.ReadAsync(operation.Body.RoleIds, tenant.Policy, faults, cancellation);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (choice.MayTouch(roles, typed.Type) is { } refused)
            {
                return refused;
            }

            if (await db.Set<User>().AnyAsync(u => u.EmailKey == typed.Email!.Key, cancellation))
            {
                return EmailTaken;
            }

            return await AddAsync(typed, tenant, roles, cancellation);
        }

        private async Task<Result<UserCreatedAnswer>> AddAsync(Typed typed, Tenant tenant, IReadOnlyList<Role> roles, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var user = new User(db.Tenant, typed.Email!, typed.Type, now);
            user.NameIt(typed.Given, typed.Family, typed.Display);
            user.Describe(typed.Phone, typed.ExternalId, typed.TimeZone);
            foreach (var role in roles)
            {
                user.Give(role.Id);
            }

            var known = await db.Set<Account>().SingleOrDefaultAsync(a => a.AddressKey == typed.Email!.Key && a.RetiredAt == null, cancellation);
            if (known is not null && await db.Set<User>().FirstOrDefaultAsync(u => u.AccountId == known.Id, cancellation) is { } member)
            {
                return member.EmailKey == typed.Email!.Key ? EmailTaken
                    : Problem.Conflict("email-signs-in-another", "Someone here already signs in with this address under another e-mail.", "email");
            }

            if (known is not null && await AskedTooMuchAsync(now, cancellation))
            {
                return TooManyKnown;
            }

            var (account, password) = (known, (string?)null);
            if (known is not null)
            {
                // Somebody's own account: no admin gives it a password. They join by accepting, with their own credentials.
                user.AwaitAcceptance();
                account = null;
            }
            else
            {
                password = Secret.TemporaryPassword();
                account = new Account(typed.Email!, now);
                account.GiveTemporaryPassword(TemporaryHash.Of(password), now, now.AddDays(tenant.Policy.TemporaryPasswordDays));
                user.SignsInWith(account.Id);
                db.Add(account);
            }

            db.Add(user);
            events.Add(new UserCreated(user.Id, Words<UserState>.Of(user.State), user.Type is { } type ? Words<UserType>.Of(type) : null,
                [.. roles.Select(r => r.Id.Value)], password is null ? "acceptance" : "shown_once")
            {
                Personal = user.Personal(),
            });

            var target = directory.TargetOf(user, tenant, roles, account is not null, shared: false);
            return new UserCreatedAnswer(
                directory.Show(new LoadedUser(user, account, tenant, roles, target)), password, password is null ? null : account!.TemporaryUntil,
                password is null ? "awaiting_acceptance" : "created");
        }

        /// <summary>That an address signs in elsewhere is told to whoever adds it: an admin may learn it of colleagues, not of a list of strangers.</summary>
        private async Task<bool> AskedTooMuchAsync(DateTimeOffset now, CancellationToken cancellation)
        {
            var since = now - TimeSpan.FromHours(1);
            return await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.CreatedAt > since && u.AccountId == null)
                .Take(MostKnownPerHour).CountAsync(cancellation) == MostKnownPerHour;
        }

        private static Typed Read(CreateUserBody body, Tenant tenant, List<FieldProblem> faults)
        {
            var fields = new UserFields(faults);
            var types = tenant.Preset.HasUserTypes();
            var typed = new Typed(
                fields.Name("givenName", body.GivenName), fields.Name("familyName", body.FamilyName), fields.Name("displayName", body.DisplayName),
                fields.Email("email", body.Email), fields.Phone("phone", body.Phone), fields.ExternalId("externalId", body.ExternalId),
                fields.TimeZone("timeZone", body.TimeZone), types ? Words<UserType>.Parse(body.Type) : null);
            if (body.Type is { Length: > 0 } word && (!types || typed.Type is null))
            {
                faults.Add(types
                    ? new("type", "unknown-type", $"The user type is one of {string.Join(", ", Words<UserType>.All)}.")
                    : new("type", "no-types-here", "People of this workspace have no user type."));
            }

            // Without a type there would be no ceiling: where there are types, it is needed whatever the policy says.
            foreach (var field in tenant.Policy.RequiredAtCreate.Union(types ? ["type"] : []).Where(f => IsMissing(f, typed, body)))
            {
                faults.Add(new(field, "required", Required.GetValueOrDefault(field, "This is needed.")));
            }

            var delivery = body.Activation is null ? tenant.Policy.Activation[0] : Words<Delivery>.Parse(body.Activation);
            if (delivery is not Delivery.ShownOnce || !tenant.Policy.Activation.Contains(Delivery.ShownOnce))
            {
                faults.Add(new("activation", "activation-not-offered", "This workspace can't give a first credential that way."));
            }

            return typed;
        }

        private static bool IsMissing(string field, Typed typed, CreateUserBody body) => field switch
        {
            "givenName" => typed.Given is null,
            "familyName" => typed.Family is null,
            "displayName" => typed.Display is null,
            "type" => string.IsNullOrEmpty(body.Type),
            _ => false,
        };

        private static readonly Problem TooManyKnown = new(ProblemKind.TooMany, "too-many-known-addresses",
            "Many people who already sign in elsewhere were added within the last hour. Wait a while, then go on.") { RetryAfter = TimeSpan.FromMinutes(10) };

        private static readonly Problem EmailTaken = Problem.Conflict("email-taken", "Another person here already has this e-mail.", "email");

        private static readonly Dictionary<string, string> Required = new()
        {
            ["givenName"] = "A first name is needed.",
            ["familyName"] = "A last name is needed.",
            ["displayName"] = "A name is needed.",
            ["type"] = "Choose a user type.",
        };

        private sealed record Typed(
            string? Given, string? Family, string? Display, EmailAddress? Email, string? Phone, string? ExternalId, string? TimeZone,
            UserType? Type);
    }
}
