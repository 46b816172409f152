using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Roster.Platform.Data;

namespace Roster.Tests.Architecture;

/// <summary>Older migrations have lost the model that came with them (<c>tools/migrate</c>); those that need it must not.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void A_migration_has_its_model_where_SQLite_builds_a_table_anew()
    {
        var without = typeof(SqliteSchema).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteSchema) && t.IsSubclassOf(typeof(Migration)))
            .Select(t => (Migration)Activator.CreateInstance(t)!)
            .Where(m => BuildsAnew(m) && !m.TargetModel.GetEntityTypes().Any())
            .Select(m => m.GetType().Name);
        Assert.Empty(without);
    }

    private static bool BuildsAnew(Migration migration)
    {
        migration.ActiveProvider = "Microsoft.EntityFrameworkCore.Sqlite";
        return migration.UpOperations.Any(o => o is AlterColumnOperation or DropColumnOperation or AddForeignKeyOperation or DropForeignKeyOperation or AddPrimaryKeyOperation
            or DropPrimaryKeyOperation or AddUniqueConstraintOperation or DropUniqueConstraintOperation or AddCheckConstraintOperation or DropCheckConstraintOperation);
    }
}
