using System.Security.Claims;
using System.Text.Encodings.Web;

namespace AgentDesktop;

/// <summary>The two pages there are.</summary>
public static class Pages
{
    public static IResult Desk(ClaimsPrincipal person) => Page("Agent Desktop", $"""
        <p>Signed in as <strong>{Text(person.FindFirst("name")?.Value)}</strong>, in the workspace <strong>{Text(person.FindFirst("tenant")?.Value)}</strong>.</p>
        <p>You may: {Text(string.Join(", ", person.FindAll("permissions").Select(p => p.Value)))}.</p>
        <form method="post" action="/sign-out"><button>Sign out</button></form>
        <script>new EventSource('/ended').onmessage = () => location.assign('/signed-out');</script>
        """);

    public static IResult SignedOut() => Page("You are signed out", """<p><a href="/sign-in">Sign in</a></p>""");

    private static IResult Page(string title, string body) => Results.Content($$"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{title}}</title>
        <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color-scheme: light dark }</style></head>
        <body><main><h1>{{title}}</h1>{{body}}</main></body></html>
        """, "text/html; charset=utf-8");

    private static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
