using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Roster.Oidc.Pages;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Pages;

namespace Roster.Oidc.Flow;

/// <summary>Where portals send people to sign in. All rules are the operations'; this turns what they answer into pages and ways back.</summary>
internal static class AuthorizeEndpoint
{
    public const string Path = "/oauth/authorize";

    public static async Task<IResult> ShowAsync(HttpContext http, OperationRunner runner, PublicAddress address, TimeProvider clock)
    {
        var (form, caller) = (OAuthForm.Of(http.Request.Query), CallerOf.Request(http) with { TenantCode = null });
        var look = await runner.RunAsync<LookAtAuthorization, AuthorizeReply>(new LookAtAuthorization(form), caller, http.RequestAborted);
        if (look is { IsRefused: false, Value: AuthorizeReply.Ready })
        {
            look = await runner.RunAsync<GiveCode, AuthorizeReply>(new GiveCode(form), caller, http.RequestAborted);
        }

        return look.Problem is { } problem
            // The session ended between the two.
            ? problem.Kind == ProblemKind.SignIn ? Results.Redirect(Here(form, clock, "/sign-in")) : new ProblemResult(problem)
            : Answer(http, look.Value, form, address, clock);
    }

    /// <summary>The same sent as a form, from another site: without its cookie, so that it is asked again as an address.</summary>
    public static async Task<IResult> PostAsync(HttpContext http, string path) =>
        await OAuthForm.ReadAsync(http.Request) is { } form
            ? new SeeOther(QueryHelpers.AddQueryString(path, form.Values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))))
            : new ProblemResult(new Problem(ProblemKind.Invalid, "bad-request", "This request can't be read."));

    private static IResult Answer(HttpContext http, AuthorizeReply reply, OAuthForm form, PublicAddress address, TimeProvider clock) => reply switch
    {
        AuthorizeReply.Granted granted => Back(granted.Redirect, form, address, ("code", granted.Code)),
        AuthorizeReply.Back back => Back(back.Redirect, form, address, ("error", back.Error.Error), ("error_description", back.Error.Description)),
        AuthorizeReply.SignIn signIn => Results.Redirect(Here(form, clock, "/sign-in", ("email", signIn.Hint))),
        AuthorizeReply.Prove => Results.Redirect(Here(form, clock, "/prove")),
        AuthorizeReply.ChoosePassword => Results.Redirect(Here(form, clock, "/password")),
        AuthorizeReply.MoreFirst first => FactorPages.To(first.Need, Again(form, clock), first.Tenant),
        AuthorizeReply.Choose choose => SignInPages.Page<ChooseWorkspace>(new { choose.Portal, Workspaces = choose.Workspaces, Link = (Func<string, string>)(code => Again(form, clock, ("tenant", code))) }),
        AuthorizeReply.MayNot mayNot => SignInPages.Page<MayNot>(new { mayNot.Portal, mayNot.Workspace }, StatusCodes.Status403Forbidden),
        _ => SignInPages.Page<Closed>(new { Title = "This portal is not connected" }, StatusCodes.Status400BadRequest),
    };

    /// <summary>Back to the portal, with who answers (RFC 9207) and what it sent to know its own request by.</summary>
    private static IResult Back(string redirect, OAuthForm form, PublicAddress address, params (string Name, string? Value)[] answer)
    {
        (string Name, string? Value)[] said = [.. answer, ("state", form["state"]), ("iss", address.Value)];
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, said.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, a.Value))));
    }

    /// <summary>One of the pages around signing in, which leads back to this request.</summary>
    private static string Here(OAuthForm form, TimeProvider clock, string page, params (string Name, string? Value)[] with) =>
        QueryHelpers.AddQueryString(page, with.Append(("return", Again(form, clock))).Where(w => w.Item2 is not null).Select(w => KeyValuePair.Create(w.Item1, w.Item2)));

    /// <summary>This request once more, which says when it was made: a proof given since is fresh enough for it.</summary>
    private static string Again(OAuthForm form, TimeProvider clock, params (string Name, string Value)[] with)
    {
        var again = form.Values.ToDictionary(v => v.Key, v => (string?)v.Value);
        if (form["asked"] is null)
        {
            again["asked"] = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in with)
        {
            again[name] = value;
        }

        return QueryHelpers.AddQueryString(Path, again);
    }

    private sealed record SeeOther(string Location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = Location;
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        }
    }
}
