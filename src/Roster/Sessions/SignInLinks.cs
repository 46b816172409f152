using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Platform.Text;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>The operator makes a link that signs a person in once; earlier ones die.</summary>
/// <param name="Email">Whom it signs in; null for the operator's own account.</param>
public sealed record MakeSignInLink(string? Email) : IOperation<MakeSignInLink, string>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<MakeSignInLink, string>
    {
        public async Task<Result<string>> HandleAsync(MakeSignInLink operation, CancellationToken cancellation)
        {
            var key = EmailAddress.Parse(operation.Email, out _)?.Key;
            var account = await db.Set<Account>().OrderBy(a => a.CreatedAt)
                .FirstOrDefaultAsync(a => (operation.Email == null ? a.IsOperator : a.AddressKey == key) && a.RetiredAt == null, cancellation);
            if (account is null)
            {
                return Problem.Invalid("email", "unknown-account", "Nobody signs in to Roster with that address.");
            }

            var now = clock.GetUtcNow();
            await Links.EndAsync(db, account.Id, l => l.Purpose == LinkPurpose.SignIn, now, cancellation);
            var token = Links.Make(db, hash => new Link(account.Id, LinkPurpose.SignIn, hash, now + Links.ShortLife));
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new SignInLinkMade(user.Id) { Personal = new PersonalPart { Subject = user.Email } });
            }

            return token;
        }
    }
}

/// <summary>Uses a link up. Of many at once exactly one succeeds: the row's version decides.</summary>
internal sealed record UseSignInLink(string Token) : IOperation<UseSignInLink, AccountId>
{
    public static readonly Problem Dead = new(ProblemKind.SignIn, "link-dead", "This link has been used or has expired. Ask for a new one.");

    public static Access Access => Access.Public("the link is the proof");

    public override string ToString() => nameof(UseSignInLink);

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<UseSignInLink, AccountId>
    {
        public async Task<Result<AccountId>> HandleAsync(UseSignInLink operation, CancellationToken cancellation)
        {
            var (now, hash) = (clock.GetUtcNow(), Secret.Hash(operation.Token));
            var link = await db.Set<Link>().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellation);
            if (link is not { Purpose: LinkPurpose.SignIn } || !link.IsGood(now))
            {
                return Dead;
            }

            link.Use(now);
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == link.AccountId).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new SignInLinkUsed(user.Id));
            }

            return link.AccountId;
        }
    }
}

public sealed record SignInLinkUsed(UserId User) : Event("sign_in.link_used", User.Value);
