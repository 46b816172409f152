using Microsoft.Extensions.DependencyInjection;
using Roster.Platform.Mail;

namespace Roster.Tests.Support;

/// <summary>A Roster of a test's own, with a mail server of its own.</summary>
public sealed class MailHost : IAsyncDisposable
{
    public const string Address = "https://people.example";

    private MailHost(RosterHost roster, MailServer server) => (Roster, Server) = (roster, server);

    public RosterHost Roster { get; }

    public MailServer Server { get; }

    public static async Task<MailHost> StartAsync(string mode = "accept", TimeSpan? timeout = null, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? adjust = null)
    {
        var server = mode == "down" ? MailServer.Down() : await MailServer.StartAsync(mode);
        var options = new MailOptions { Host = "127.0.0.1", Port = server.Port, StartTls = false, From = "no-reply@people.example", Timeout = timeout ?? TimeSpan.FromSeconds(30) };
        return new MailHost(await RosterHost.StartAsync(settings, adjust, mail: options, publicAddress: new Uri(Address)), server);
    }

    public async ValueTask DisposeAsync()
    {
        await Roster.DisposeAsync();
        await Server.DisposeAsync();
    }
}
