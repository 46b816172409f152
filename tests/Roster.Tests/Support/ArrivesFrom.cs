using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Roster.Tests.Support;

/// <summary>The network address that a request comes from, as a test says it: there is no network between a test and its host.</summary>
public sealed class ArrivesFrom : IStartupFilter
{
    public const string Header = "Test-Arrives-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, on) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[Header], out var from) ? from : http.Connection.RemoteIpAddress;
            return on(http);
        });
        next(app);
    };
}
