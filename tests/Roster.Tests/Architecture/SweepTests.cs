using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Tests.Groups;
using Roster.Tests.Support;

namespace Roster.Tests.Architecture;

/// <summary>Made from the list of endpoints, so that a new one can't be forgotten: tenants apart, nothing without a sign-in, nothing from another site.</summary>
public sealed class SweepTests : AppTests
{
    [Fact]
    public async Task Every_operation_of_the_api_has_a_sample()
    {
        await Task.CompletedTask;
        Assert.Equal(Operations().Select(o => o.Operation.Name).Order(StringComparer.Ordinal), SweepSamples.All.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("key")]
    public async Task Attack_6_another_tenants_id_answers_as_a_random_one_and_changes_nothing(string caller)
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var victims = new[] { await theirs.AddAsync(), await theirs.AddAsync("tenant_admin") };
        await victims[0].ArriveAsync();
        (await theirs.Script.PostAsync(victims[1].Path + "/suspend")).IsOk();
        var session = await Roster.AskAsync(async db => (await db.Set<SeenSession>().FirstAsync(s => s.TenantId == theirs.Id)).SessionId.Value);
        Guid[] people = [.. victims.Select(v => v.Id), theirs.AdminId];
        Guid[] roles = [Guid.Parse(theirs.Role("agent")), Guid.Parse(await theirs.NewRoleAsync("custom", Permissions.UsersRead))];
        Guid[] bots = [(await Bots.BotOf.NewAsync(theirs.Script, "Theirs")).Id];
        Guid[] groups = [(await GroupOf.NewAsync(theirs, "Theirs", theirs.Role("agent"))).Id];
        Guid[] skills = [(await Skills.SkillOf.NewAsync(theirs, "Theirs")).Id];
        Guid[] queues = [(await Queues.QueueOf.NewAsync(theirs, "Theirs")).Id];
        var job = await Bulk.JobOf.StartAsync(theirs.Script, new { verb = "unlock", userIds = new[] { victims[0].Id } });
        await job.EndAsync();
        Guid[] jobs = [job.Id];
        var import = await Imports.ImportOf.StartAsync(theirs.Script, "email", "x");
        await import.ReadyAsync();
        Guid[] imports = [import.Id];
        Guid[] keys = [await Roster.AskAsync(async db => (await db.Set<global::Roster.Keys.ApiKey>().FirstAsync(k => k.TenantId == theirs.Id)).Id.Value)];
        Guid[] webhooks = [(await (await theirs.AdminAsync()).PostAsync("/api/v1/webhooks", new { address = "https://theirs.example/" })).IsCreated()["webhook"].GetProperty("id").GetGuid()];
        var client = caller == "key" ? Here.Script : await Here.AdminAsync();
        var router = await Here.KeyAsync("router", permissions: "routing:read");
        var before = await Snapshot.OfAsync(theirs);
        var swept = new HashSet<string>();

        foreach (var (operation, method, path) in Operations().Where(o => o.Path.Contains("{id", StringComparison.Ordinal) && !IsOperators(o.Operation)))
        {
            foreach (var id in path.Contains("/roles/", StringComparison.Ordinal) ? roles : path.Contains("/groups/", StringComparison.Ordinal) ? groups : path.Contains("/skills/{id", StringComparison.Ordinal) ? skills : path.Contains("/queues/{id", StringComparison.Ordinal) ? queues : path.Contains("/bots/{id", StringComparison.Ordinal) ? bots : path.Contains("/jobs/", StringComparison.Ordinal) ? jobs : path.Contains("/imports/", StringComparison.Ordinal) ? imports : path.Contains("/keys/", StringComparison.Ordinal) ? keys : path.Contains("/webhooks/", StringComparison.Ordinal) ? webhooks : people)
            {
                var by = path.Contains("/routing/", StringComparison.Ordinal) ? router : client;
                var foreign = await AskAsync(by, operation, method, path, id, session);
                var random = await AskAsync(by, operation, method, path, Guid.CreateVersion7());
                foreign.IsProblem(404, "not-found");
                Assert.Equal(random.WithoutRequestId(), foreign.WithoutRequestId());
                swept.Add(operation.Name);
            }
        }

        Assert.Equal(87, swept.Count);
        Assert.Equal(before, await Snapshot.OfAsync(theirs));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("key")]
    public async Task Attack_6_an_operators_work_is_refused_to_a_workspaces_admin_and_to_its_keys_whatever_the_id(string caller)
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var client = caller == "key" ? Here.Script : await Here.AdminAsync();
        var before = (await Snapshot.OfAsync(theirs), await Snapshot.OfAsync(Here));
        var operations = Operations().Where(o => IsOperators(o.Operation)).ToList();
        foreach (var (operation, method, path) in operations)
        {
            var answers = new List<Answer>();
            foreach (var id in new[] { theirs.Id.Value, Here.Id.Value, Guid.CreateVersion7() })
            {
                answers.Add((await AskAsync(client, operation, method, path, id)).IsProblem(403, "operator-only"));
            }

            Assert.Single(answers.Select(a => a.WithoutRequestId()).Distinct());
        }

        Assert.NotEmpty(operations);
        Assert.Equal(before, (await Snapshot.OfAsync(theirs), await Snapshot.OfAsync(Here)));
        Assert.False(await Roster.AskAsync(db => db.Set<global::Roster.Tenants.Tenant>().AnyAsync(t => t.Code == "swept")));
    }

    [Fact]
    public async Task Attack_31_no_list_count_or_filter_shows_another_tenants_people()
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var victim = await theirs.AddAsync(given: "Zebulon", family: "Unmistakable");
        foreach (var query in new[] { "", "?search=zebulon", "?search=unm", "?search=z", $"?role={theirs.Role("agent")}", "?type=agent", "?state=active&sort=-createdAt", $"?search={theirs.Code}" })
        {
            var page = (await Here.Script.GetAsync("/api/v1/users" + query)).IsOk();
            Assert.DoesNotContain(victim.Id.ToString(), page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(theirs.Code, page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await Here.Script.GetAsync("/api/v1/users/summary"))["total"].GetInt64());
        Assert.DoesNotContain(theirs.Role("agent"), (await Here.Script.GetAsync("/api/v1/roles")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_32_every_operation_without_a_sign_in_is_refused()
    {
        foreach (var (operation, method, path) in Operations())
        {
            (await AskAsync(Roster.Stranger(), operation, method, path, Here.AdminId)).IsProblem(401, "not-signed-in");
        }
    }

    [Fact]
    public async Task Attack_32_every_other_endpoint_says_why_it_is_open()
    {
        await Task.CompletedTask;
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<OperationMetadata>() is null).ToList();
        Assert.All(open, e => Assert.False(string.IsNullOrWhiteSpace(e.Metadata.GetMetadata<PublicMetadata>()?.Reason), e.DisplayName));
        Assert.Equal(
            ["/", "/.well-known/oauth-authorization-server", "/.well-known/openid-configuration", "/accept", "/account", "/account/address", "/account/address/withdraw", "/account/end", "/account/end-others", "/account/password", "/account/picture", "/account/picture/remove", "/account/profile", "/account/prove", "/account/report", "/account/second-step", "/account/second-step/confirm", "/account/second-step/devices/end", "/account/second-step/passkeys", "/account/second-step/passkeys/remove", "/account/second-step/recovery-codes", "/account/second-step/remove", "/account/second-step/set-up", "/account/skills", "/console/{**path}", "/decline", "/enter", "/forgot", "/health/live", "/health/ready", "/link", "/link/address", "/link/password", "/oauth/authorize", "/oauth/introspect", "/oauth/keys", "/oauth/revoke", "/oauth/sign-out", "/oauth/sign-out/confirm", "/oauth/token", "/oauth/userinfo", "/openapi/{documentName}.json", "/passkeys/ask", "/passkeys/ask-mine", "/passkeys/new", "/password", "/prove", "/prove/passkey", "/scim/v2/Groups", "/scim/v2/Groups/{id:guid}", "/scim/v2/ResourceTypes", "/scim/v2/ResourceTypes/{name}", "/scim/v2/Schemas", "/scim/v2/Schemas/{id}", "/scim/v2/ServiceProviderConfig", "/scim/v2/Users", "/scim/v2/Users/{id:guid}", "/scim/v2/{**other}", "/second-step", "/second-step/mail", "/second-step/mail/send", "/second-step/passkey", "/sign-in", "/sign-in/passkey", "/sign-out", "/sso/", "/sso/link", "/sso/{code}", "/sso/{code}/callback", "/sso/{code}/join", "/sso/{code}/test", "/start"],
            open.Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal));
        Assert.All(open, e => Assert.DoesNotContain("/api", e.RoutePattern.RawText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "https://localhost:444")]
    [InlineData("Origin", "https://localhost.evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("", "")]
    public async Task Every_change_that_comes_from_another_site_is_refused_and_changes_nothing(string header, string value)
    {
        var admin = await Here.AdminAsync();
        var person = await Here.AddAsync();
        admin.Origin = null;
        var before = await Snapshot.OfAsync(Here);

        foreach (var (method, path) in Endpoints().Where(e => e.Metadata.GetMetadata<NoCookieMetadata>() is null).SelectMany(e => Methods(e).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/')))).Where(e => e.m is not ("GET" or "HEAD")))
        {
            (string, string)[] headers = header.Length == 0 ? [] : [(header, value)];
            (await admin.SendAsync(method, path.Replace("{id:guid}", person.Id.ToString(), StringComparison.Ordinal), Client.JsonOf(new { }), [.. headers, ("If-Match", "\"0\"")])).IsProblem(403, "cross-site");
            (await admin.SendAsync(method, path.Replace("{id:guid}", person.Id.ToString(), StringComparison.Ordinal), Client.JsonOf(new { }), [.. headers, ("Authorization", "Basic YTpi")])).IsProblem(403, "cross-site");
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_and_is_not_kept()
    {
        var admin = await Here.AdminAsync();
        foreach (var endpoint in Endpoints().Where(e => Methods(e).Contains("GET") || Methods(e).Count == 0))
        {
            var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{id:guid}", Here.AdminId.ToString(), StringComparison.Ordinal)
                .Replace("{**path}", $"{Here.Code}/users", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal);
            var answer = await admin.GetAsync(path);
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
            Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
            Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
            Assert.Contains("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.StartsWith("max-age=", answer.Headers["Strict-Transport-Security"], StringComparison.Ordinal);
            Assert.True(answer.Headers["Cache-Control"] == "no-store", $"{path}: {answer.Headers["Cache-Control"]}");
        }
    }

    private static bool IsOperators(Type operation) => ((Access)operation.GetProperty("Access")!.GetValue(null)!).IsOperators;

    private Task<Answer> AskAsync(Client client, Type operation, string method, string path, Guid id, Guid? session = null) =>
        client.SendAsync(method, path.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{session:guid}", (session ?? Guid.CreateVersion7()).ToString(), StringComparison.Ordinal)
                .Replace("{user:guid}", Here.AdminId.ToString(), StringComparison.Ordinal).Replace("{delivery:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal).Replace("{number:int}", "2", StringComparison.Ordinal),
            SweepSamples.All[operation.Name](Here) is { } body ? Client.JsonOf(body) : null, method is "PATCH" or "PUT" ? [("If-Match", "\"0\"")] : []);

    private List<(Type Operation, string Method, string Path)> Operations() =>
        [.. Endpoints().Where(e => e.Metadata.GetMetadata<OperationMetadata>() is not null)
            .SelectMany(e => Methods(e).Select(m => (e.Metadata.GetMetadata<OperationMetadata>()!.Operation, m, e.RoutePattern.RawText!)))];

    private List<RouteEndpoint> Endpoints() => [.. ((IEndpointRouteBuilder)Roster.App).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()];

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
}
