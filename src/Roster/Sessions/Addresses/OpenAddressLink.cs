using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions.Addresses;

/// <summary>Who has opened a link to a new address: it takes the mailbox and the account.</summary>
public enum AtAddressLink { Nobody, Another, They }

/// <summary>What a link about an address is for, as its page shows it.</summary>
/// <param name="Proves">It makes the new address theirs; else it keeps the old one.</param>
/// <param name="Waits">The change has not been done yet.</param>
/// <param name="MovesAccount">It is what they sign in with, and not only what the workspace writes to.</param>
/// <param name="Address">The new one.</param>
/// <param name="Before">The old one; told to whoever holds it, and to the person themself.</param>
public sealed record OpenedAddress(bool Proves, bool Waits, bool MovesAccount, string Workspace, string Address, string? Before, AtAddressLink Who)
{
    /// <summary>Whoever holds the old one was sent a way to take it back.</summary>
    public bool CanBeTakenBack { get; init; }
}

/// <summary>Looks at a link about a change of address, and uses nothing up. Null for another link.</summary>
internal sealed record OpenAddressLink(string Token) : IQuery<OpenAddressLink, OpenedAddress?>
{
    public static Access Access => Access.Public("the link is the proof");

    public override string ToString() => nameof(OpenAddressLink);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, TimeProvider clock) : IHandler<OpenAddressLink, OpenedAddress?>
    {
        public async Task<Result<OpenedAddress?>> HandleAsync(OpenAddressLink operation, CancellationToken cancellation)
        {
            var result = await AddressLink.FindAsync(db, operation.Token, clock.GetUtcNow(), cancellation);
            if (result.Problem is { } closed)
            {
                return closed;
            }

            if (result.Value is not { } found)
            {
                return default(OpenedAddress);
            }

            var proves = found.Link.Purpose == LinkPurpose.ProveAddress;
            var who = scope.Actor.Account is not { } account ? AtAddressLink.Nobody : account == found.Account.Id ? AtAddressLink.They : AtAddressLink.Another;
            return new OpenedAddress(proves, found.Change.State == Users.Addresses.AddressChangeState.Waiting, await found.MovesAccountAsync(db, cancellation), found.Tenant.Name,
                found.Change.Address, proves && who != AtAddressLink.They ? null : found.Change.Before, who);
        }
    }
}
