using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>The model both kinds of context share. Features map their own rows (<c>…Mapping.cs</c>); this adds what holds for all.</summary>
public abstract class RosterDb : DbContext
{
    private readonly List<object> _apart = [];
    private bool _mayWrite;

    protected RosterDb(DbContextOptions options) : base(options)
    {
        Dialect = Dialect.Of(options);
        Database.AutoSavepointsEnabled = false; // an operation saves once: what fails is undone by its transaction, or by a savepoint of its own
    }

    public Dialect Dialect { get; }

    /// <summary>What the operation under way says has happened; set by the runner.</summary>
    internal Recording? Recording { get; set; }

    /// <summary>Whether rows that are new are written past the change tracker: where they are hundreds, following each costs more than writing it.</summary>
    internal bool WritesNewApart { get; set; }

    /// <summary>The tenant this context is bound to; null where it sees all of them.</summary>
    public abstract TenantId? Bound { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.ConvertTypes(configurationBuilder, Dialect);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());
        Conventions.Apply(modelBuilder, Dialect);
    }

    /// <summary>Raises a row's version now, once, whatever of it changes.</summary>
    public void MarkChanged(IVersioned row)
    {
        var entry = Entry(row);
        var version = entry.Property(nameof(IVersioned.Version));
        if (entry.State is not Microsoft.EntityFrameworkCore.EntityState.Added && Equals(version.CurrentValue, version.OriginalValue))
        {
            version.CurrentValue = row.Version + 1;
        }
    }

    /// <summary>Adds a row that is new, with what hangs on it, for operations that may add hundreds and look at none of them again.</summary>
    public void AddNew(object row)
    {
        if (!WritesNewApart)
        {
            Add(row);
            return;
        }

        _apart.Add(row);
        foreach (var hanging in Model.FindEntityType(row.GetType())!.GetNavigations().Where(n => n is { IsCollection: true, IsOnDependent: false }))
        {
            foreach (var one in (System.Collections.IEnumerable?)hanging.GetGetter().GetClrValue(row) ?? Array.Empty<object>())
            {
                AddNew(one);
            }
        }
    }

    /// <summary>Forgets whoever had it before: contexts are pooled.</summary>
    internal void BeginAnew()
    {
        (Recording, WritesNewApart) = (null, false);
        _apart.Clear();
    }

    /// <summary>Saves everything changed so far, with its events. The runner's alone: a handler that saves would split a change.</summary>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        _mayWrite = true;
        try
        {
            if (_apart.Count > 0)
            {
                await BulkWriter.WriteAsync(this, _apart, cancellation);
                _apart.Clear();
            }

            await SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellation);
        }
        finally
        {
            _mayWrite = false;
        }
    }

    /// <summary>What to answer for a row refused as not unique: the index says (<see cref="Conventions.HasProblem"/>).</summary>
    internal Problem? ProblemOf(UniqueViolation violation) =>
        Model.GetEntityTypes().SelectMany(t => t.GetIndexes())
            .Where(index => violation.Constraint is { } name
                ? index.GetDatabaseName() == name
                : index.DeclaringEntityType.GetTableName() == violation.Table && index.Properties.Select(p => p.GetColumnName()).SequenceEqual(violation.Columns))
            .Select(Conventions.ProblemOf).FirstOrDefault(p => p is not null);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _mayWrite ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Only the operation runner saves.");

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Only the operation runner saves, and it does so asynchronously.");
}

/// <summary>One tenant's rows and no others. It can't be had without a tenant: the pool hands it out already bound.</summary>
public sealed class TenantDb(DbContextOptions<TenantDb> options) : RosterDb(options)
{
    private TenantId? _tenant;

    public TenantId Tenant => _tenant ?? throw new InvalidOperationException("A TenantDb was used before it had a tenant.");

    public override TenantId? Bound => Tenant;

    internal void Bind(TenantId tenant) => _tenant = tenant;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        var filter = typeof(TenantDb).GetMethod(nameof(FilterByTenant), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var owned in modelBuilder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ITenantOwned))).ToList())
        {
            filter.MakeGenericMethod(owned.ClrType).Invoke(this, [modelBuilder]);
        }
    }

    private void FilterByTenant<T>(ModelBuilder model) where T : class, ITenantOwned =>
        model.Entity<T>().HasQueryFilter(Filters.Tenant, row => row.TenantId == Tenant);
}

/// <summary>All tenants' rows, for the little work that must cross them: sign-in, the operator, the seeds. A test lists who takes it.</summary>
public sealed class EveryTenantDb(DbContextOptions<EveryTenantDb> options) : RosterDb(options)
{
    public override TenantId? Bound => null;
}

/// <summary>The names of the query filters. Only <see cref="Deleted"/> may ever be lifted.</summary>
public static class Filters
{
    public const string Tenant = "tenant";
    public const string Deleted = "deleted";
}
