using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Roster.Platform.Data;

/// <summary>What verifying asks of the whole installation, in the transaction that is open.</summary>
internal static class EveryRow
{
    public static async Task<List<T>> ReadAsync<T>(this EveryTenantDb db, string sql, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
#pragma warning disable RS0030 // reads every tenant's rows, as verifying must; the text is a constant
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(read(reader));
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
#pragma warning restore RS0030

        return rows;
    }
}
