using Microsoft.EntityFrameworkCore.Storage;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Operations;

/// <summary>
/// The room one operation runs in: its actor, its context, its events. Made by the runner, once per operation. The context is the
/// container's, which gives it back to the pool once: given back twice, it would be two operations' at the same time.
/// </summary>
public sealed class OperationScope(Databases databases, Events events, TimeProvider clock, JsonText json, IServiceProvider services)
{
    private RosterDb? _db;
    private const string Step = "step";

    private IDbContextTransaction? _transaction;

    /// <summary>Set where the transaction is one that other operations share.</summary>
    private IDbContextTransaction? _step;

    public Actor Actor { get; internal set; } = Actor.Anonymous;

    public Caller Caller { get; internal set; } = new(new Credential.None());

    /// <summary>The actor's tenant's rows. An operation has this or <see cref="Every"/>, not both: there is one transaction.</summary>
    public TenantDb Tenant => _db as TenantDb ?? services.GetRequiredService<TenantDb>();

    public EveryTenantDb Every => _db as EveryTenantDb ?? services.GetRequiredService<EveryTenantDb>();

    /// <summary>Who acts becomes known on the way: someone signs in.</summary>
    internal void ActsAs(Actor actor) => Actor = actor;

    /// <summary>The context that the handler took; null if it needs none.</summary>
    internal RosterDb? Db => _db;

    internal async Task BeginAsync(CancellationToken cancellation)
    {
        // A handler that takes no context by itself works through services that do, in the actor's tenant.
        RosterDb db = _db ?? (Actor.Tenant is null ? Every : Tenant);
        if (db.Database.CurrentTransaction is { } shared)
        {
            await shared.CreateSavepointAsync(Step, cancellation);
            _step = shared;
            return;
        }

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
        if (_step is { } step)
        {
            await step.ReleaseSavepointAsync(Step, CancellationToken.None);
            _step = null;
            return;
        }

        await _transaction!.CommitAsync(CancellationToken.None);
    }

    internal IReadOnlyCollection<Touched> Touched => events.Recorded.Select(r => r.Event.Touches).OfType<Touched>().ToHashSet();

    internal IReadOnlyCollection<Happened> Happened =>
        [.. events.Recorded.Select(r => new Happened(r.Tenant ?? _db!.Bound!.Value, r.Event.Name, r.Event.Subject)), .. events.Stirred.Select(s => new Happened(s.Tenant, s.Name, s.Subject))];

    /// <summary>Ends the transaction while the context is still this operation's; what was not committed is undone.</summary>
    internal async Task EndAsync()
    {
        if (_step is not null)
        {
            await _step.RollbackToSavepointAsync(Step, CancellationToken.None);
        }

        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        _db?.ChangeTracker.Clear();
    }

    /// <summary>For the container, which calls it once and owns what comes.</summary>
    internal TenantDb OneTenant() => Keep(() => databases.OpenTenant(Actor.Tenant ?? throw new InvalidOperationException("The operation has no tenant.")));

    /// <summary>For the container, which calls it once and owns what comes.</summary>
    internal EveryTenantDb AllTenants() => Keep(databases.OpenEvery);

    private T Keep<T>(Func<T> open) where T : RosterDb
    {
        if (_db is not null)
        {
            throw new InvalidOperationException("An operation works in one tenant or across them, not both.");
        }

        var db = open();
        _db = db;
        return db;
    }
}

/// <summary>The one way Roster writes and reads JSON.</summary>
public sealed record JsonText(System.Text.Json.JsonSerializerOptions Options);
