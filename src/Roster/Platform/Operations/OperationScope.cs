using Microsoft.EntityFrameworkCore.Storage;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Operations;

/// <summary>The room one operation runs in: its actor, its context, its events. Made by the runner, once per operation.</summary>
public sealed class OperationScope(Databases databases, Events events, TimeProvider clock, JsonText json) : IAsyncDisposable
{
    private RosterDb? _db;
    private IDbContextTransaction? _transaction;

    public Actor Actor { get; internal set; } = Actor.Anonymous;

    public Caller Caller { get; internal set; } = new(new Credential.None());

    /// <summary>The actor's tenant's rows. An operation has this or <see cref="Every"/>, not both: there is one transaction.</summary>
    public TenantDb Tenant => Open(() => databases.OpenTenant(Actor.Tenant ?? throw new InvalidOperationException("The operation has no tenant.")));

    public EveryTenantDb Every => Open(databases.OpenEvery);

    /// <summary>Who acts becomes known on the way: someone signs in.</summary>
    internal void ActsAs(Actor actor) => Actor = actor;

    /// <summary>The context that the handler took; null if it needs none.</summary>
    internal RosterDb? Db => _db;

    internal async Task BeginAsync(CancellationToken cancellation)
    {
        // A handler that takes no context by itself works through services that do, in the actor's tenant.
        RosterDb db = _db ?? (Actor.Tenant is null ? Every : Tenant);
        _transaction = await db.Dialect.BeginWriteAsync(db, cancellation);
    }

    /// <summary>Saves, tells the other nodes, commits. After it, what was done is done.</summary>
    internal async Task CommitAsync(CancellationToken cancellation)
    {
        _db!.Recording = new Recording(Actor, Caller, events, clock, json.Options);
        await _db.SaveAsync(cancellation);
        if (Touched is { Count: > 0 } touched)
        {
            await _db.Dialect.AnnounceAsync(_db, touched, cancellation);
        }

        // From here on there is no way back: a caller who goes away now must not leave it open whether it was done.
        await _transaction!.CommitAsync(CancellationToken.None);
    }

    internal IReadOnlyCollection<Touched> Touched => events.Recorded.Select(r => r.Event.Touches).OfType<Touched>().ToHashSet();

    internal IReadOnlyCollection<Happened> Happened =>
        [.. events.Recorded.Select(r => new Happened(r.Tenant ?? _db!.Bound!.Value, r.Event.Name, r.Event.Subject))];

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        if (_db is not null)
        {
            _db.ChangeTracker.Clear();
            await _db.DisposeAsync();
        }
    }

    private T Open<T>(Func<T> open) where T : RosterDb
    {
        _db ??= open();
        return _db as T ?? throw new InvalidOperationException("An operation works in one tenant or across them, not both.");
    }
}

/// <summary>The one way Roster writes and reads JSON.</summary>
public sealed record JsonText(System.Text.Json.JsonSerializerOptions Options);
