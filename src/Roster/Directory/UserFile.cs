using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Directory;

/// <summary>A file of people under way.</summary>
public sealed class UserFile : IStreamed
{
    private readonly UserFileSource _source;
    private readonly UserFileShape _shape;
    private readonly DateTimeOffset _now;

    internal UserFile(UserFileSource source, UserFileShape shape, DateTimeOffset now) => (_source, _shape, _now) = (source, shape, now);

    public string ContentType => _shape.ContentType;

    public string FileName => string.Create(CultureInfo.InvariantCulture, $"users-{_now:yyyy-MM-dd-HHmmss}.{_shape.Ending}");

    public async Task<bool> WriteAsync(Stream body, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, _shape.Encoding, bufferSize: 64 * 1024, leaveOpen: true);
        await writer.WriteAsync(_shape.Head);
        var first = true;
        await foreach (var chunk in _source.ReadAsync(cancellation))
        {
            if (chunk.IsRefused)
            {
                return false;
            }

            foreach (var user in chunk.Value.Items)
            {
                await writer.WriteAsync(first ? _shape.Of(user) : _shape.Between + _shape.Of(user));
                first = false;
            }

            await writer.FlushAsync(cancellation);
        }

        await writer.WriteAsync(_shape.Tail);
        return true;
    }
}

/// <summary>The people of a file, some at a time; a refusal is the last.</summary>
internal sealed class UserFileSource(OperationRunner runner, Caller caller, UserListFilter filter, IReadOnlyList<UserId>? people)
{
    public async IAsyncEnumerable<Result<Page<ExportedUser>>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var some in people?.Chunk(ReadUsersToExport.AtOnce) ?? [])
        {
            var named = await AskAsync(null, some, cancellation);
            yield return named;
            if (named.IsRefused)
            {
                yield break;
            }
        }

        for (UserCursor? cursor = null; people is null;)
        {
            var page = await AskAsync(cursor, null, cancellation);
            yield return page;
            if (page.IsRefused || page.Value.Next is not { } next)
            {
                yield break;
            }

            cursor = UserCursor.Read(next, filter);
        }
    }

    private Task<Result<Page<ExportedUser>>> AskAsync(UserCursor? cursor, IReadOnlyList<UserId>? some, CancellationToken cancellation) =>
        runner.RunAsync<ReadUsersToExport, Page<ExportedUser>>(new(filter, cursor, some), caller, cancellation);
}

/// <summary>How a file of people looks.</summary>
internal abstract class UserFileShape
{
    public abstract string ContentType { get; }

    public abstract string Ending { get; }

    public virtual Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public abstract string Head { get; }

    public virtual string Between => "";

    public virtual string Tail => "";

    public abstract string Of(ExportedUser user);
}

/// <summary>As the API shows people, in one array.</summary>
internal sealed class UserJsonShape(JsonText json) : UserFileShape
{
    public override string ContentType => "application/json; charset=utf-8";

    public override string Ending => "json";

    public override string Head => "[\n";

    public override string Between => ",\n";

    public override string Tail => "\n]\n";

    public override string Of(ExportedUser user) => JsonSerializer.Serialize(user, json.Options);
}

/// <summary>For a spreadsheet: state and type also in the workspace's words, formulas made text.</summary>
internal sealed class UserCsvShape(Preset preset, IReadOnlyList<ProfileField> profile) : UserFileShape
{
    public static readonly IReadOnlyList<string> Columns =
        ["id", "external id", "name", "first name", "last name", "e-mail", "phone", "type", "state", "status", "locked until", "roles", "groups", "queues", "skills", "availability", "calls", "chats", "e-mails handled", "handle time, seconds", "last sign-in", "created", "time zone"];

    private readonly IReadOnlyDictionary<string, string> _states = PresetWords.States(preset);

    public override string ContentType => "text/csv; charset=utf-8";

    public override string Ending => "csv";

    /// <summary>With its mark, by which spreadsheets know it.</summary>
    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public override string Head => CsvLine.Of([.. Columns, .. profile.Select(f => f.Name == "state" ? "address state" : f.Label.ToLowerInvariant())]);

    public override string Of(ExportedUser user) => CsvLine.Of([
        user.Id.ToString(), user.ExternalId, user.DisplayName, user.GivenName, user.FamilyName, user.Email, user.Phone, user.Type, user.State,
        user.LockedUntil is null ? _states[user.State] : _states["locked"], Time(user.LockedUntil), Names(user.Roles.Select(r => r.Name)), Names(user.Groups.Select(g => g.Name)), Names(user.Queues.Select(q => q.Name)), Names(user.Skills.Select(s => s.Level is { } level ? $"{s.Name}:{level}" : s.Name)), user.Availability,
        Number(user.Statistics?.Calls), Number(user.Statistics?.Chats), Number(user.Statistics?.Emails), Number(user.Statistics?.HandleSeconds),
        Time(user.LastSignInAt), Time(user.CreatedAt), user.TimeZone, .. profile.Select(f => user.Profile.GetValueOrDefault(f.Name))]);

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<string> names) => string.Join("; ", names);

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
