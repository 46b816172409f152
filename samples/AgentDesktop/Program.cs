using System.Text.Json;
using AgentDesktop;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

// A portal that signs people in through Roster, with nothing but ASP.NET Core. Read it from top to bottom; the three files beside it are
// what Roster does that other providers may not: ended sign-ins that are told, and tokens that are asked about.
var builder = WebApplication.CreateBuilder(args);
var roster = builder.Configuration.GetSection("Roster");
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<EndedSignIns>().AddSingleton<RosterTokens>().AddHttpClient();
builder.Services.AddAuthorization();
builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie(cookie =>
    {
        cookie.Cookie.Name = "agent-desktop";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // Each request: has the sign-in ended, may they still, do the tokens need renewing?
        cookie.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<RosterTokens>().CheckAsync(context);
    })
    .AddOpenIdConnect(oidc =>
    {
        oidc.Authority = roster["Authority"];
        oidc.ClientId = roster["ClientId"];
        oidc.ClientSecret = roster["ClientSecret"];
        // Only while you develop: a Roster on this machine speaks http.
        oidc.RequireHttpsMetadata = oidc.Authority?.StartsWith("http://localhost", StringComparison.Ordinal) != true;
        oidc.ResponseType = "code";
        oidc.ResponseMode = "query";
        oidc.UsePkce = true;
        oidc.Scope.Add("email");
        oidc.MapInboundClaims = false;
        oidc.TokenValidationParameters.NameClaimType = "name";
        // The cookie holds them, encrypted: the access token to ask about, the refresh token to renew it.
        oidc.SaveTokens = true;
        // Someone of several workspaces comes from the tile of one of them.
        oidc.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.SetParameter("tenant", context.Properties.GetParameter<string>("tenant"));
            return Task.CompletedTask;
        };
        // Back from Roster with an error, such as a link that was kept too long: begin again rather than break.
        oidc.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/signed-out");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/", (HttpContext http) => Pages.Desk(http.User)).RequireAuthorization();

// The tile on Roster's start page leads here. Only the Roster that we know sends people.
app.MapGet("/sign-in", (string? iss, string? tenant) => iss is not null && iss != roster["Authority"]
    ? Results.BadRequest()
    : Results.Challenge(new OpenIdConnectChallengeProperties { RedirectUri = "/", Parameters = { ["tenant"] = tenant } }));

app.MapPost("/sign-out", () => Results.SignOut(
    new AuthenticationProperties { RedirectUri = "/signed-out" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));

app.MapGet("/signed-out", () => Pages.SignedOut());

// Roster tells that a sign-in has ended.
app.MapPost("/backchannel-logout", async (HttpContext http, EndedSignIns ended) =>
    await ended.HearAsync((await http.Request.ReadFormAsync())["logout_token"].ToString(), http.RequestAborted) ? Results.Ok() : Results.BadRequest());

// An open page waits here, and is told at once.
app.MapGet("/ended", async (HttpContext http, EndedSignIns ended) =>
{
    http.Response.ContentType = "text/event-stream";
    await http.Response.Body.FlushAsync(http.RequestAborted);
    await ended.WaitAsync(http.User.FindFirst("sid")!.Value, http.RequestAborted);
    await http.Response.WriteAsync("data: ended\n\n", http.RequestAborted);
}).RequireAuthorization();

app.MapGet("/claims", (HttpContext http) => Results.Text(
    JsonSerializer.Serialize(http.User.Claims.GroupBy(c => c.Type).ToDictionary(c => c.Key, c => c.Select(v => v.Value))), "application/json")).RequireAuthorization();

app.Run();
