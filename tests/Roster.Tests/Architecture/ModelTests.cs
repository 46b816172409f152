using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using Xunit.Abstractions;

namespace Roster.Tests.Architecture;

/// <summary>What holds for every table of both databases.</summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    /// <summary>Rows that change without an event. Each new one is a decision.</summary>
    private static readonly string[] Unaudited =
    [
        "AddressChange",
        "AgentLine",
        "AgentPresence",
        "BulkJob",
        "BulkResult",
        "EventCursor",
        "ForgottenRequest",
        "Grant",
        "GrantToken",
        "IdempotencyRow",
        "Import",
        "ImportPage",
        "Interaction",
        "InteractionDay",
        "KnownDevice",
        "Link",
        "LogoutDelivery",
        "MailRow",
        "MailedCode",
        "OpenPage",
        "PresenceChange",
        "ProviderProof",
        "RecountDue",
        "ScimVisit",
        "SeenSession",
        "SignOnFlow",
        "StatisticsMark",
        "UserCount",
        "WebhookDelivery",
    ];

    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Every_type_belongs_to_a_tenant_or_says_why_not(string database)
    {
        foreach (var type in Model(database).GetEntityTypes())
        {
            var reason = type.ClrType.GetCustomAttribute<InstallationWideAttribute>()?.Reason;
            Assert.True(type.ClrType.IsAssignableTo(typeof(ITenantOwned)) != reason is { Length: > 5 }, $"{type.ClrType.Name} must be tenant-owned, or installation-wide for a reason.");
            if (reason is not null)
            {
                output.WriteLine($"{type.ClrType.Name}: {reason}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Keys_and_foreign_keys_of_what_a_tenant_owns_start_with_the_tenant(string database)
    {
        foreach (var type in Model(database).GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ITenantOwned))))
        {
            Assert.Equal("TenantId", type.FindPrimaryKey()!.Properties[0].Name);
            Assert.True(type.FindPrimaryKey()!.Properties.Count > 1);
            foreach (var foreign in type.GetForeignKeys())
            {
                Assert.NotEqual(DeleteBehavior.SetNull, foreign.DeleteBehavior);
                Assert.NotEqual(DeleteBehavior.Cascade, foreign.DeleteBehavior);
                if (foreign.PrincipalEntityType.ClrType.IsAssignableTo(typeof(ITenantOwned)))
                {
                    Assert.Equal(("TenantId", "TenantId"), (foreign.Properties[0].Name, foreign.PrincipalKey.Properties[0].Name));
                }
            }
        }
    }

    [Fact]
    public void Every_tenant_owned_type_is_filtered_by_tenant_under_that_name()
    {
        using var db = new TenantDb(global::Roster.Platform.Data.Databases.Build<TenantDb>(DatabaseOptions.Sqlite("unused.db")));
        var owned = db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ITenantOwned))).ToList();
        Assert.NotEmpty(owned);
        Assert.All(owned, t => Assert.NotNull(t.FindDeclaredQueryFilter(Filters.Tenant)));
    }

    [Fact]
    public void Only_these_rows_change_without_an_event()
    {
        var types = Model("sqlite").GetEntityTypes().Where(t => t.ClrType.GetCustomAttribute<UnauditedAttribute>() is not null).ToList();
        types.ForEach(t => output.WriteLine($"{t.ClrType.Name}: {t.ClrType.GetCustomAttribute<UnauditedAttribute>()!.Reason}"));
        Assert.Equal(Unaudited, types.Select(t => t.ClrType.Name).Order(StringComparer.Ordinal));
        Assert.All(types, t => Assert.NotEmpty(t.ClrType.GetCustomAttribute<UnauditedAttribute>()!.Reason));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_migrations_make_the_model_as_it_is(string database)
    {
        using var db = Open(database);
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: write a migration with tools/migrate.");
    }

    [Fact]
    public async Task On_sqlite_the_number_of_a_row_is_the_rows_own()
    {
        var file = Path.Combine(Path.GetTempPath(), $"roster-rowid-{Guid.NewGuid():N}.db");
        try
        {
            await using (var schema = new SqliteSchema(global::Roster.Platform.Data.Databases.Build<SqliteSchema>(DatabaseOptions.Sqlite(file))))
            {
                await schema.Database.MigrateAsync();
            }

            await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            await connection.OpenAsync();
            foreach (var table in new[] { "users", "events" })
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT type || ' ' || pk || ' ' || (SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_master WHERE name = '{table}') FROM pragma_table_info('{table}') WHERE name = 'seq'";
                Assert.Equal("INTEGER 1 1", await command.ExecuteScalarAsync());
                command.CommandText = $"SELECT rowid FROM {table} WHERE seq = 1 AND rowid <> seq";
                Assert.Null(await command.ExecuteScalarAsync());
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            File.Delete(file);
        }
    }

    private static RosterDb Open(string database) => database == "sqlite"
        ? new SqliteSchema(global::Roster.Platform.Data.Databases.Build<SqliteSchema>(DatabaseOptions.Sqlite("unused.db")))
        : new PostgresSchema(global::Roster.Platform.Data.Databases.Build<PostgresSchema>(DatabaseOptions.Postgres("Host=unused")));

    private static IModel Model(string database)
    {
        using var db = Open(database);
        return db.Model;
    }
}
