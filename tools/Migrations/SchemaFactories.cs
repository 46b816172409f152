using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Roster.Platform.Data;

namespace Roster.Tools.Migrations;

// No server is asked: the model alone decides what a migration holds.
public sealed class SqliteSchemaFactory : IDesignTimeDbContextFactory<SqliteSchema>
{
    public SqliteSchema CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSchema>().UseSqlite("Data Source=:memory:").Options);
}

public sealed class PostgresSchemaFactory : IDesignTimeDbContextFactory<PostgresSchema>
{
    public PostgresSchema CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSchema>().UseNpgsql("Host=unused").Options);
}
