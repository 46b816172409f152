using Microsoft.AspNetCore.StaticFiles;

namespace Roster.Platform.Http;

/// <summary>Serves the console's files. Those with a hash in their name are kept for ever; the page itself is asked for each time.</summary>
public static class ConsoleFiles
{
    private const string Placeholder = "__NONCE__";

    public static StaticFileOptions Options => new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Path.StartsWithSegments("/console/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
    };

    public static void MapConsole(this WebApplication app)
    {
        var page = new Lazy<string?>(() =>
            app.Environment.WebRootFileProvider.GetFileInfo("console/index.html") is { Exists: true, PhysicalPath: { } path } ? File.ReadAllText(path) : null);
        app.MapGet("/console/{**path}", (HttpContext http) =>
        {
            if (!http.Request.Cookies.ContainsKey(CallerOf.SessionCookie))
            {
                return Results.Redirect("/sign-in?return=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
            }

            return page.Value is { } html
                ? Results.Content(html.Replace(Placeholder, SecurityHeaders.Nonce(http), StringComparison.Ordinal), "text/html; charset=utf-8")
                : Results.Text("The console has not been built. Start Roster with ./run, which builds it.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }).ExcludeFromDescription().Public("the console's page holds no data; what it asks for needs a session");
    }
}
