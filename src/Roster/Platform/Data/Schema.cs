using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>Carries SQLite's migrations.</summary>
public sealed class SqliteSchema(DbContextOptions<SqliteSchema> options) : RosterDb(options)
{
    public override TenantId? Bound => null;
}

/// <summary>Carries PostgreSQL's migrations.</summary>
public sealed class PostgresSchema(DbContextOptions<PostgresSchema> options) : RosterDb(options)
{
    public override TenantId? Bound => null;
}
