using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <param name="Known">The account the address signs in with already, in another workspace; null where it has none.</param>
public sealed record AddressOf(Account? Known);

/// <summary>Whose an address is, before someone is added with it. Many are looked up together, so that each newcomer costs no query.</summary>
public sealed class AddressBook(OperationScope scope)
{
    private HashSet<string> _ahead = [];
    private HashSet<string> _taken = [];
    private HashSet<string> _knownAhead = [];
    private HashSet<string> _externalIds = [];

    public static readonly Problem EmailTaken = Problem.Conflict("email-taken", "Another person here already has this e-mail.", "email");

    private static readonly Problem ExternalIdTaken = Problem.Conflict("external-id-taken", "Another person here already has this external ID.", "externalId");

    private static readonly Problem EmailSignsInAnother =
        Problem.Conflict("email-signs-in-another", "Someone here already signs in with this address under another e-mail.", "email");

    /// <summary>Looks up all of these at once. Until the change is over, nobody else is asked about them.</summary>
    public async Task LookAheadAsync(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> externalIds, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        _taken = await db.Set<User>().Where(u => keys.Contains(u.EmailKey)).Select(u => u.EmailKey).ToHashSetAsync(cancellation);
        _knownAhead = await db.Set<Account>().Where(a => keys.Contains(a.AddressKey) && a.RetiredAt == null).Select(a => a.AddressKey).ToHashSetAsync(cancellation);
        _externalIds = externalIds.Count == 0 ? [] : await db.Set<User>().Where(u => externalIds.Contains(u.ExternalId!)).Select(u => u.ExternalId!).ToHashSetAsync(cancellation);
        _ahead = [.. keys];
    }

    /// <summary>The account that an address has already; a problem where it can't be anyone's here.</summary>
    /// <param name="key">The address.</param>
    /// <param name="butFor">Whose entry is not in the way.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Result<AddressOf>> LookUpAsync(string key, UserId? butFor, CancellationToken cancellation)
    {
        var (db, ahead) = (scope.Tenant, _ahead.Contains(key));
        if (ahead ? _taken.Contains(key) : await db.Set<User>().AnyAsync(u => u.EmailKey == key && u.Id != butFor, cancellation))
        {
            return EmailTaken;
        }

        var known = ahead && !_knownAhead.Contains(key) ? null : await KnownAsync(key, cancellation);
        if (known is not null)
        {
            // Another workspace may be about to retire it: one of the two goes first.
            await Account.HoldAsync(db, known.Id, cancellation);
            known = await KnownAsync(key, cancellation);
        }

        return known is not null && await db.Set<User>().FirstOrDefaultAsync(u => u.AccountId == known.Id && u.Id != butFor, cancellation) is { } member
            ? member.EmailKey == key ? EmailTaken : EmailSignsInAnother
            : new AddressOf(known);
    }

    /// <summary>Of those who were looked up together: whether an external id is somebody's already.</summary>
    public Problem? Taken(string? externalId) => externalId is not null && _externalIds.Contains(externalId) ? ExternalIdTaken : null;

    /// <summary>The next of those who were looked up together finds both taken.</summary>
    public void Take(string key, string? externalId)
    {
        _taken.Add(key);
        if (externalId is not null && _ahead.Count > 0)
        {
            _externalIds.Add(externalId);
        }
    }

    private async Task<Account?> KnownAsync(string key, CancellationToken cancellation) =>
        await scope.Tenant.Set<Account>().SingleOrDefaultAsync(a => a.AddressKey == key && a.RetiredAt == null, cancellation);
}
