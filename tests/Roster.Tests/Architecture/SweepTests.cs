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
    /// <summary>What each operation is sent with; an id stands for {id}. One that is not here fails the sweep.</summary>
    private static readonly Dictionary<string, Func<Workspace, object?>> Samples = new()
    {
        ["WatchLive"] = _ => null,
        ["HowItEnded"] = _ => null,
        ["WhoAmI"] = _ => null,
        ["ListUsers"] = _ => null,
        ["ListInvites"] = _ => null,
        ["ExportUsers"] = _ => new { },
        ["SummarizeUsers"] = _ => null,
        ["ReadOnboarding"] = _ => null,
        ["ListSessions"] = _ => null,
        ["ListUserSessions"] = _ => null,
        ["EndUserSession"] = _ => null,
        ["EndUserSessions"] = _ => null,
        ["ListRoles"] = _ => null,
        ["ListUserTypes"] = _ => null,
        ["ReadRole"] = _ => null,
        ["CreateRole"] = _ => new { name = "Swept", permissions = new[] { "users:read" } },
        ["EditRole"] = _ => new { name = "Changed" },
        ["DeleteRole"] = _ => null,
        ["PreviewRole"] = _ => new { permissions = new[] { "users:read" } },
        ["ListGroups"] = _ => null,
        ["ReadGroup"] = _ => null,
        ["CreateGroup"] = _ => new { name = "Swept" },
        ["EditGroup"] = _ => new { name = "Changed" },
        ["DeleteGroup"] = _ => null,
        ["ChangeGroupMembers"] = here => new { add = new[] { here.AdminId } },
        ["PreviewGroup"] = _ => new { delete = true },
        ["ReadUserAccess"] = _ => null,
        ["ListPermissions"] = _ => null,
        ["ListEvents"] = _ => null,
        ["ReadTenantSettings"] = _ => null,
        ["EditTenantSettings"] = _ => new { name = "Swept" },
        ["PreviewTenantSettings"] = _ => new { rolesMax = 1 },
        ["ReadSso"] = _ => null,
        ["EditSso"] = here => new { issuer = "https://login.example", clientId = "swept", justInTime = true, type = "viewer", roleIds = new[] { here.Role("viewer") } },
        ["CheckIssuer"] = _ => new { issuer = "https://login.example.invalid" },
        ["SwitchSso"] = _ => new { mode = "off" },
        ["ConfirmSso"] = _ => null,
        ["ExportEvents"] = _ => new { },
        ["ReadScim"] = _ => null,
        ["EditScim"] = here => new { type = "viewer", roleIds = new[] { here.Role("viewer") } },
        ["ListUserEvents"] = _ => null,
        ["ListTimeZones"] = _ => null,
        ["ListCountries"] = _ => null,
        ["SetPicture"] = _ => null,
        ["RemovePicture"] = _ => null,
        ["ReadPicture"] = _ => null,
        ["ReadProfileSettings"] = _ => null,
        ["EditProfileSettings"] = _ => new { fields = new { company = new { visible = true } } },
        ["CreateUser"] = here => here.Newcomer(),
        ["ReadUser"] = _ => null,
        ["EditUser"] = _ => new { givenName = "Changed" },
        ["ResendAddressChange"] = _ => null,
        ["WithdrawAddressChange"] = _ => null,
        ["SuspendUser"] = _ => new { reason = "sweep" },
        ["ReactivateUser"] = _ => new { reason = "sweep" },
        ["DeactivateUser"] = _ => new { reason = "sweep" },
        ["ActivateUser"] = _ => new { reason = "sweep" },
        ["ResetPassword"] = _ => new { reason = "sweep" },
        ["ReplaceUser"] = here => new { email = here.NextEmail(), type = "viewer", roleIds = new[] { here.Role("viewer") } },
        ["PreviewReplacement"] = _ => new { type = "viewer" },
        ["UnlockUser"] = _ => null,
        ["ResetSecondFactor"] = _ => null,
        ["HandOverPrimaryAdmin"] = _ => null,
        ["PreviewLeaving"] = _ => null,
        ["DeleteUser"] = _ => new { reason = "sweep" },
        ["ListDeletedUsers"] = _ => null,
        ["RestoreUser"] = _ => new { reason = "sweep" },
        ["ResendInvite"] = _ => null,
        ["CopyInviteLink"] = _ => null,
        ["RevokeInvite"] = _ => new { reason = "sweep" },
        ["ListBots"] = _ => null,
        ["CreateBot"] = _ => new { name = "Swept" },
        ["ReadBot"] = _ => null,
        ["EditBot"] = _ => new { name = "Changed" },
        ["DeleteBot"] = _ => null,
        ["SetBotMember"] = _ => new { role = "tester" },
        ["RemoveBotMember"] = _ => null,
        ["TransferBot"] = here => new { to = here.AdminEmail },
        ["AskForTransfer"] = _ => new { reason = "sweep" },
        ["ListUserBots"] = _ => null,
        ["TransferUserBots"] = here => new { to = here.AdminEmail },
        ["ListSkills"] = _ => null,
        ["ReadSkill"] = _ => null,
        ["CreateSkill"] = _ => new { name = "Swept" },
        ["EditSkill"] = _ => new { name = "Changed" },
        ["ArchiveSkill"] = _ => null,
        ["BringSkillBack"] = _ => null,
        ["ChangeSkillHolders"] = here => new { add = new[] { here.AdminId } },
        ["SetUserSkills"] = _ => new { skills = Array.Empty<object>() },
        ["ReadOwnSkills"] = _ => null,
        ["SetOwnSkills"] = _ => new { skills = Array.Empty<object>() },
        ["ListQueues"] = _ => null,
        ["SummarizeQueues"] = _ => null,
        ["ReadQueue"] = _ => null,
        ["CreateQueue"] = _ => new { name = "Swept" },
        ["EditQueue"] = _ => new { name = "Changed" },
        ["ArchiveQueue"] = _ => null,
        ["BringQueueBack"] = _ => null,
        ["ChangeQueueMembers"] = here => new { add = new[] { here.AdminId } },
        ["ReadAgent"] = _ => null,
        ["EditAgent"] = _ => new { maxChats = 2 },
        ["ReadPresence"] = _ => null,
        ["SetAvailability"] = _ => new { availability = "busy", reason = "sweep" },
        ["ReadDesktop"] = _ => null,
        ["ChooseAvailability"] = _ => new { availability = "busy" },
        ["HoldDesktop"] = _ => null,
        ["FindEligible"] = _ => null,
        ["ExplainAgent"] = _ => null,
        ["FollowAgents"] = _ => null,
        ["ListAgents"] = _ => null,
        ["ReportInteractions"] = here => new { interactions = new[] { new { id = "swept", userId = here.AdminId, channel = "voice", startedAt = "2026-01-01T00:00:00Z", endedAt = "2026-01-01T00:01:00Z", handleSeconds = 60 } } },
        ["ReadUserStatistics"] = _ => null,
        ["ReadOwnStatistics"] = _ => null,
        ["StartJob"] = here => new { verb = "suspend", userIds = new[] { here.AdminId } },
        ["ListJobs"] = _ => null,
        ["ReadJob"] = _ => null,
        ["ListJobResults"] = _ => null,
        ["ExportJobResults"] = _ => null,
        ["CancelJob"] = _ => null,
        ["StartImport"] = _ => "email\nswept@elsewhere.example",
        ["ListImports"] = _ => null,
        ["ReadImport"] = _ => null,
        ["EditImport"] = _ => new { activation = "shown_once" },
        ["ListImportLines"] = _ => null,
        ["EditImportLine"] = _ => new { leftOut = true },
        ["ApplyImport"] = _ => null,
        ["CancelImport"] = _ => null,
        ["ExportImport"] = _ => null,
        ["HandOutImport"] = _ => null,
        ["ListApiKeys"] = _ => null,
        ["ReadApiKey"] = _ => null,
        ["CreateApiKey"] = _ => new { name = "Swept", permissions = new[] { "users:read" } },
        ["RevokeApiKey"] = _ => null,
        ["ListWebhooks"] = _ => null,
        ["ReadWebhook"] = _ => null,
        ["CreateWebhook"] = _ => new { address = "https://swept.example/" },
        ["EditWebhook"] = _ => new { description = "Swept" },
        ["PauseWebhook"] = _ => null,
        ["ResumeWebhook"] = _ => null,
        ["DeleteWebhook"] = _ => null,
        ["ReplaceWebhookSecret"] = _ => null,
        ["SendTest"] = _ => null,
        ["ReplayEvents"] = _ => new { since = DateTimeOffset.UtcNow },
        ["ListDeliveries"] = _ => null,
        ["SendAgain"] = _ => null,
        ["ListTenants"] = _ => null,
        ["OpenTenant"] = _ => new { name = "Swept", preset = "bot-platform", adminEmail = "swept@elsewhere.example", adminGivenName = "Ana", adminFamilyName = "López" },
        ["ReadTenant"] = _ => null,
        ["EditTenant"] = _ => new { name = "Changed" },
        ["SuspendTenant"] = _ => new { reason = "sweep" },
        ["ResumeTenant"] = _ => new { reason = "sweep" },
        ["InviteFirstAdmin"] = _ => null,
        ["ListMails"] = _ => null,
        ["ReadMail"] = _ => null,
        ["RetryMail"] = _ => null,
        ["CopyMailLink"] = _ => null,
        ["ListClients"] = _ => null,
        ["CreateClient"] = _ => new { name = "Swept", portal = "analytics", kind = "public", redirectAddresses = new[] { "https://swept.example/" } },
        ["ReadClient"] = _ => null,
        ["EditClient"] = _ => new { name = "Swept", portal = "analytics", redirectAddresses = new[] { "https://swept.example/" } },
        ["ReplaceClientSecret"] = _ => null,
        ["RevokeClient"] = _ => null,
    };

    [Fact]
    public async Task Every_operation_of_the_api_has_a_sample()
    {
        await Task.CompletedTask;
        Assert.Equal(Operations().Select(o => o.Operation.Name).Order(StringComparer.Ordinal), Samples.Keys.Order(StringComparer.Ordinal));
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
            Samples[operation.Name](Here) is { } body ? Client.JsonOf(body) : null, method is "PATCH" or "PUT" ? [("If-Match", "\"0\"")] : []);

    private List<(Type Operation, string Method, string Path)> Operations() =>
        [.. Endpoints().Where(e => e.Metadata.GetMetadata<OperationMetadata>() is not null)
            .SelectMany(e => Methods(e).Select(m => (e.Metadata.GetMetadata<OperationMetadata>()!.Operation, m, e.RoutePattern.RawText!)))];

    private List<RouteEndpoint> Endpoints() => [.. ((IEndpointRouteBuilder)Roster.App).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()];

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
}
