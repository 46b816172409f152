using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>The first administrator says who they are. Open only while the account still has the address of the first run.</summary>
public sealed record IntroduceYourself(string? GivenName, string? FamilyName, string? Email) : IOperation<IntroduceYourself, Done>
{
    /// <summary>What the first administrator signs in with until they say otherwise.</summary>
    public const string FirstAddress = "admin@roster.invalid";

    public static Access Access => Access.Self;

    public static bool IsNew(Account account) => account is { IsOperator: true, AddressKey: FirstAddress, PasswordHash: null };

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<IntroduceYourself, Done>
    {
        public async Task<Result<Done>> HandleAsync(IntroduceYourself operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            if (!IsNew(account))
            {
                return Problem.Forbidden("already-introduced", "You have said who you are already.");
            }

            var faults = new List<FieldProblem>();
            var fields = new UserFields(faults);
            var (given, family, address) = (fields.Name("givenName", operation.GivenName), fields.Name("familyName", operation.FamilyName), fields.Email("email", operation.Email));
            if (given is null || family is null)
            {
                faults.Add(given is null ? new("givenName", "required", "A first name is needed.") : new("familyName", "required", "A last name is needed."));
            }

            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (await db.Set<Account>().AnyAsync(a => a.AddressKey == address!.Key && a.Id != account.Id && a.RetiredAt == null, cancellation))
            {
                return Problem.Invalid("email", "address-in-use", "Someone signs in with this address already.");
            }

            account.MoveTo(address!);
            foreach (var user in await db.Set<User>().Include(u => u.Roles).Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                user.NameIt(given, family, null);
                user.WriteTo(address!);
                events.AddIn(user.TenantId, new UserEdited(user.Id, ["givenName", "familyName", "email"])
                {
                    Personal = user.Personal(),
                });
            }

            return default(Done);
        }
    }
}
