using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Tenants;

namespace Roster.Users;

/// <param name="Way">How; left out, the first that is open for the person.</param>
/// <param name="Reason">Why; kept in the record.</param>
public sealed record ResetPasswordBody([WordOf<Delivery>] string? Way, string? Reason);

/// <param name="Way">How the new password reaches the person.</param>
/// <param name="TemporaryPassword">Shown here and never again; null for a link.</param>
/// <param name="Link">To hand over, shown here and never again; null for the other ways.</param>
/// <param name="ExpiresAt">Until when it works; null for a link that is made when the mail is sent.</param>
public sealed record PasswordResetAnswer([WordOf<Delivery>] string Way, string? TemporaryPassword, string? Link, DateTimeOffset? ExpiresAt)
{
    public override string ToString() => nameof(PasswordResetAnswer);
}

/// <summary>
/// Gives a person a way to a new password. A temporary one takes the old one's place, and all sessions end; with a link the old one works
/// until the person has chosen theirs.
/// </summary>
public sealed record ResetPassword(UserId Id, string? Way, string? Reason) : IOperation<ResetPassword, PasswordResetAnswer>
{
    public static Access Access => Access.Needs(Permissions.UsersResetCredentials);

    public IEnumerable<FieldProblem> Validate() =>
        Reasons.Validate(Reason).Concat(Way is not null && Words<Delivery>.Parse(Way) is null ? [new("way", "unknown-way", $"The way is one of {string.Join(", ", Words<Delivery>.All)}.")] : []);

    public sealed class Handler(OperationScope scope, UserDirectory directory, IEnumerable<IAccessEnding> endings, PublicAddress address, Events events, TimeProvider clock)
        : IHandler<ResetPassword, PasswordResetAnswer>
    {
        public async Task<Result<PasswordResetAnswer>> HandleAsync(ResetPassword operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.ResetPassword(scope.Actor, found.Target, found.Tenant.Policy.At(clock.GetUtcNow()), Words<Delivery>.Parse(operation.Way)) is { } refused)
            {
                return refused;
            }

            var way = Words<Delivery>.Parse(operation.Way) ?? UserRules.ResetWays(found.Target, found.Tenant.Policy)[0];
            return way == Delivery.ShownOnce ? await ByPasswordAsync(found, operation.Reason, cancellation) : await ByLinkAsync(found, way, operation.Reason, cancellation);
        }

        private async Task<Result<PasswordResetAnswer>> ByPasswordAsync(LoadedUser found, string? reason, CancellationToken cancellation)
        {
            var (now, password) = (clock.GetUtcNow(), Secret.TemporaryPassword());
            var until = now.AddDays(found.Tenant.Policy.TemporaryPasswordDays);
            found.Account!.GiveTemporaryPassword(TemporaryHash.Of(password), now, until);
            found.User.Lock(null);
            await Links.EndAsync(scope.Tenant, found.Account.Id, l => l.Purpose == LinkPurpose.Reset, now, cancellation);
            foreach (var ending in endings)
            {
                await ending.EndAsync(found.User, AccessEnds.CredentialsReplaced, cancellation);
            }

            events.Add(new UserPasswordReset(found.User.Id, found.Account.Id) { Personal = found.Personal(reason) });
            directory.ShowChanged(found);
            return new PasswordResetAnswer(Words<Delivery>.Of(Delivery.ShownOnce), password, null, until);
        }

        private async Task<Result<PasswordResetAnswer>> ByLinkAsync(LoadedUser found, Delivery way, string? reason, CancellationToken cancellation)
        {
            var (db, account, now) = (scope.Tenant, found.Account!.Id, clock.GetUtcNow());
            if (way == Delivery.MailLink && await MailBound.IsReachedAsync(db, found.User.TenantId, found.User.Id, UserResetAsked.Word, now, cancellation))
            {
                return MailBound.Reached;
            }

            events.Add(new UserResetAsked(found.User.Id, Words<Delivery>.Of(way)) { Personal = found.Personal(reason) });
            if (way == Delivery.MailLink)
            {
                return new PasswordResetAnswer(Words<Delivery>.Of(way), null, null, null);
            }

            var until = now.AddMinutes(found.Tenant.Policy.ResetMinutes);
            await Links.EndAsync(db, account, l => l.Purpose == LinkPurpose.Reset, now, cancellation);
            var token = Links.Make(db, hash => new Link(account, LinkPurpose.Reset, hash, until) { ForTenant = found.User.TenantId, ForUser = found.User.Id });
            return new PasswordResetAnswer(Words<Delivery>.Of(way), null, address.Link(token), until);
        }
    }
}
