using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>What holds for every table: snake_case names, typed ids, words for states, versions as concurrency tokens.</summary>
internal static class Conventions
{
    public const string ProblemCode = "Roster:ProblemCode";
    public const string ProblemField = "Roster:ProblemField";
    public const string ProblemTitle = "Roster:ProblemTitle";

    public static void ConvertTypes(ModelConfigurationBuilder configuration, Dialect dialect)
    {
        foreach (var id in typeof(UserId).Assembly.GetTypes().Where(IsId))
        {
            configuration.Properties(id).HaveConversion(dialect.IdConverter.MakeGenericType(id));
        }

        foreach (var word in typeof(UserId).Assembly.GetTypes().Where(t => t.IsEnum && t.GetCustomAttribute<StoredAsWordAttribute>() is not null))
        {
            configuration.Properties(word).HaveConversion(typeof(WordConverter<>).MakeGenericType(word)).HaveMaxLength(32);
        }

        if (dialect.GuidConverter is { } plain)
        {
            configuration.Properties<Guid>().HaveConversion(plain);
        }

        configuration.Properties<PermissionSet>().HaveConversion<PermissionsConverter>();
        configuration.Properties<DateTimeOffset>().HaveConversion(dialect.TimeConverter);
        configuration.Properties<string>().UseCollation(dialect.Collation);
    }

    public static void Apply(ModelBuilder model, Dialect dialect)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            if (type.ClrType.IsAssignableTo(typeof(IInOrder)))
            {
                model.Entity(type.ClrType).Property(nameof(IInOrder.Seq)).ValueGeneratedOnAdd();
                model.Entity(type.ClrType).Property(nameof(IInOrder.Transaction)).ValueGeneratedOnAdd().HasDefaultValueSql(dialect.TransactionNumber);
            }

            type.SetTableName(SnakeCase(type.GetTableName()!));
            foreach (var property in type.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }

            foreach (var key in type.GetKeys())
            {
                key.SetName(SnakeCase(key.GetName()!));
            }

            foreach (var foreign in type.GetForeignKeys())
            {
                foreign.SetConstraintName(SnakeCase(foreign.GetConstraintName()!));
                foreign.DeleteBehavior = DeleteBehavior.Restrict;
            }

            foreach (var index in type.GetIndexes())
            {
                index.SetDatabaseName(SnakeCase(index.GetDatabaseName()!));
            }

            if (type.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    /// <summary>What to answer when this unique index refuses a row.</summary>
    public static IndexBuilder<T> HasProblem<T>(this IndexBuilder<T> index, string code, string title, string? field = null)
    {
        index.HasAnnotation(ProblemCode, code).HasAnnotation(ProblemTitle, title);
        if (field is not null)
        {
            index.HasAnnotation(ProblemField, field);
        }

        return index;
    }

    public static Problem? ProblemOf(IReadOnlyIndex index) =>
        index.FindAnnotation(ProblemCode)?.Value is string code
            ? Problem.Conflict(code, (string)index.FindAnnotation(ProblemTitle)!.Value!, (string?)index.FindAnnotation(ProblemField)?.Value)
            : null;

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}

/// <summary>An enumeration stored and spoken as its words in snake_case, never as a number.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class StoredAsWordAttribute : Attribute;

/// <summary>The words of an enumeration, both ways.</summary>
public static class Words<T> where T : struct, Enum
{
    private static readonly Dictionary<T, string> ToWord = Enum.GetValues<T>().ToDictionary(v => v, v => Conventions.SnakeCase(v.ToString()));
    private static readonly Dictionary<string, T> FromWord = ToWord.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => FromWord.Keys;

    public static string Of(T value) => ToWord[value];

    public static T? Parse(string? word) => word is not null && FromWord.TryGetValue(word, out var value) ? value : null;
}

internal sealed class WordConverter<T>() : ValueConverter<T, string>(v => Words<T>.Of(v), w => Words<T>.Parse(w)!.Value) where T : struct, Enum;

internal sealed class PermissionsConverter() : ValueConverter<PermissionSet, string>(set => set.ToString(), words => PermissionSet.Parse(words));

internal sealed class GuidIdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Id.From<T>(value)) where T : struct, IId<T>;

/// <summary>SQLite: 16 bytes, big-endian, so that byte order is the order of making.</summary>
internal sealed class BytesIdConverter<T>() : ValueConverter<T, byte[]>(id => id.Value.ToByteArray(true), value => Id.From<T>(new Guid(value, true))) where T : struct, IId<T>;

/// <summary>The same for ids of no certain kind (an event's subject).</summary>
internal sealed class BytesGuidConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), value => new Guid(value, true));

/// <summary>SQLite: microseconds since 1970, so that times compare as numbers.</summary>
internal sealed class MicrosecondConverter() : ValueConverter<DateTimeOffset, long>(time => Microseconds.Of(time), value => Microseconds.Back(value));

internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);

internal static class Microseconds
{
    public static long Of(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Back(long value) => DateTimeOffset.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond);
}
