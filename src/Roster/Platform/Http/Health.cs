using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Live;

namespace Roster.Platform.Http;

/// <summary>For whoever watches the process: is it alive, and can it serve.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription().Public("a watcher has no account");
        app.MapGet("/health/ready", async (Databases databases, IFeedHealth feed, CancellationToken cancellation) =>
        {
            try
            {
                await using var db = databases.OpenEvery();
#pragma warning disable RS0030 // asks whether the database answers, nothing of what is in it
                await db.Database.ExecuteSqlRawAsync("SELECT 1", cancellation);
#pragma warning restore RS0030
                return feed.IsUp ? Results.Text("ready") : Results.Text("waiting for the feed of changes", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
            {
                return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).ExcludeFromDescription().Public("a watcher has no account");
    }
}
