using System.Net;
using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Hosting;

/// <summary>What the operator decides when starting Roster.</summary>
/// <param name="Database">Where the rows are.</param>
/// <param name="DataFolder">Where files are.</param>
public sealed record RosterSettings(DatabaseOptions Database, string DataFolder)
{
    /// <summary>The address people use, when it is another than the one listened on (behind a proxy that speaks TLS).</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>How mail leaves this machine.</summary>
    public MailOptions Mail { get; init; } = new();

    public static RosterSettings From(string? data, string? database, IConfiguration configuration)
    {
        var folder = Folder(data ?? configuration["Roster:Data"] ?? "data");
        return new RosterSettings(Chosen(database ?? configuration["Roster:Database"], folder), folder)
        {
            PublicAddress = Address(configuration["Roster:PublicAddress"]),
            Proxies = [.. (configuration["Roster:Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Proxy)],
            Mail = MailServer(configuration),
        };
    }

    private static string Folder(string path)
    {
        try
        {
            return System.IO.Directory.CreateDirectory(Path.GetFullPath(path)).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The data folder {path} can't be made: {fault.Message}");
        }
    }

    /// <summary>A file by a PostgreSQL string's name would be an empty Roster where a full one was meant.</summary>
    private static DatabaseOptions Chosen(string? connectionString, string folder)
    {
        var options = DatabaseOptions.From(connectionString, folder);
        return options.Dialect is SqliteDialect && connectionString is not null && !connectionString.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase)
            && (connectionString.Contains('=', StringComparison.Ordinal) || connectionString.Contains("://", StringComparison.Ordinal))
            ? throw new StartRefused("The database is given as Host=…;Database=…;Username=…;Password=… for PostgreSQL, or not at all for SQLite in the data folder.")
            : options;
    }

    /// <summary>A mail without links that lead here, or a password in the clear, is worse than none.</summary>
    internal static MailOptions MailServer(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Roster:Mail").Get<MailOptions>() ?? new MailOptions();
        if (!mail.IsConfigured)
        {
            return mail;
        }

        if (string.IsNullOrEmpty(configuration["Roster:PublicAddress"]))
        {
            throw new StartRefused("Roster__Mail__Host is set, but not Roster__PublicAddress: say the address people use, which links in mails begin with.");
        }

        if (!System.Net.Mail.MailAddress.TryCreate(mail.From, out _))
        {
            throw new StartRefused($"Roster__Mail__From is “{mail.From}”; it must be the e-mail address that mails come from.");
        }

        return mail.StartTls || string.IsNullOrEmpty(mail.User) || mail.Host is "localhost" or "127.0.0.1" or "::1"
            ? mail
            : throw new StartRefused("Roster__Mail__User is set and Roster__Mail__StartTls is false: the password would cross the network in the clear.");
    }

    private static Uri? Address(string? text) =>
        string.IsNullOrEmpty(text) ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
            : throw new StartRefused($"Roster__PublicAddress is “{text}”; it must be an address such as https://people.example.com.");

    private static IPAddress Proxy(string text) =>
        IPAddress.TryParse(text, out var proxy) ? proxy
            : throw new StartRefused($"Roster__Proxies has “{text}”; it must be IP addresses with commas between them.");
}
