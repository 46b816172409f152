using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>Adds people and gives them a first credential, for every operation that does.</summary>
public sealed class Newcomers(OperationScope scope, UserDirectory directory, RoleChoice choice, Events events, TimeProvider clock)
{
    /// <summary>How many addresses of other workspaces' people one workspace may add in an hour.</summary>
    public const int MostKnownPerHour = 20;

    /// <param name="body">As typed.</param>
    /// <param name="tenant">Where.</param>
    /// <param name="inPlaceOf">Whom they replace: what is that person's own stands in nobody's way, and is given up by them in the same transaction.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Result<UserCreatedAnswer>> AddAsync(CreateUserBody body, Tenant tenant, LoadedUser? inPlaceOf, CancellationToken cancellation)
    {
        var faults = new List<FieldProblem>();
        var typed = Newcomer.Read(body, tenant, faults);
        Newcomer.ReadActivation(body.Activation, tenant, faults);
        var roles = await choice.ReadAsync(body.RoleIds, tenant.Policy, faults, cancellation);
        if (faults.Count > 0)
        {
            return Problem.Invalid(faults);
        }

        if (choice.MayTouch(roles, typed.Type) is { } refused)
        {
            return refused;
        }

        var (db, key, replaced) = (scope.Tenant, typed.Email!.Key, inPlaceOf?.User.Id);
        if (await db.Set<User>().AnyAsync(u => u.EmailKey == key && u.Id != replaced, cancellation))
        {
            return EmailTaken;
        }

        var known = await db.Set<Account>().SingleOrDefaultAsync(a => a.AddressKey == key && a.RetiredAt == null, cancellation);
        if (known is not null && await db.Set<User>().FirstOrDefaultAsync(u => u.AccountId == known.Id && u.Id != replaced, cancellation) is { } member)
        {
            return member.EmailKey == key ? EmailTaken
                : Problem.Conflict("email-signs-in-another", "Someone here already signs in with this address under another e-mail.", "email");
        }

        if (inPlaceOf is { Target.IsShared: false } && known?.Id == inPlaceOf.User.AccountId)
        {
            // It ends with the person it was made for: whoever comes after them starts with nothing of theirs.
            known = null;
        }

        var now = clock.GetUtcNow();
        return known is not null && known.Id != inPlaceOf?.User.AccountId && await AskedTooMuchAsync(now, cancellation)
            ? TooManyKnown
            : Add(typed, tenant, roles, known, now);
    }

    private UserCreatedAnswer Add(Newcomer typed, Tenant tenant, IReadOnlyList<Role> roles, Account? known, DateTimeOffset now)
    {
        var db = scope.Tenant;
        var user = new User(db.Tenant, typed.Email!, typed.Type, now);
        user.NameIt(typed.Given, typed.Family, typed.Display);
        user.Describe(typed.Phone, typed.ExternalId, typed.TimeZone);
        foreach (var role in roles)
        {
            user.Give(role.Id);
        }

        var (account, password) = ((Account?)null, (string?)null);
        if (known is not null)
        {
            // Somebody's own account: no admin gives it a password. They join by accepting, with their own credentials.
            user.AwaitAcceptance();
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
            directory.Show(new LoadedUser(user, account, tenant, roles, target)), password, account?.TemporaryUntil,
            password is null ? "awaiting_acceptance" : "created");
    }

    /// <summary>That an address signs in elsewhere is told to whoever adds it: an admin may learn it of colleagues, not of a list of strangers.</summary>
    private async Task<bool> AskedTooMuchAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - TimeSpan.FromHours(1);
        return await scope.Tenant.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.CreatedAt > since && u.AccountId == null)
            .Take(MostKnownPerHour).CountAsync(cancellation) == MostKnownPerHour;
    }

    private static readonly Problem TooManyKnown = new(ProblemKind.TooMany, "too-many-known-addresses",
        "Many people who already sign in elsewhere were added within the last hour. Wait a while, then go on.") { RetryAfter = TimeSpan.FromMinutes(10) };

    private static readonly Problem EmailTaken = Problem.Conflict("email-taken", "Another person here already has this e-mail.", "email");
}
