using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Roster.Imports;
using Roster.Imports.Work;
using Roster.Tests.Groups;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using Roster.Users.Deletion;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Imports;

public sealed class ImportAttackTests : AppTests
{
    [Fact]
    public async Task Attack_1_and_3_a_file_gives_nobody_more_than_its_sender_may_give_and_touches_nobody_above_them()
    {
        var helper = await RoleOf.HelperAsync(Here, UsersRead, UsersImport, UsersUpdate, UsersBlock, UsersCreate, RolesAssign);
        var (admin, agent) = (await Here.AddAsync("tenant_admin"), await Here.AddAsync("tenant_admin", roleIds: Here.Role("viewer")));
        await GroupOf.NewAsync(Here, "Admins", Here.Role("tenant_admin"));
        var before = (await Here.EventsAsync()).Count(e => e.Name.StartsWith("user.", StringComparison.Ordinal));
        string[] file =
        [
            "email,first name,last name,type,roles,groups,verb", $"{agent.Email},,,,tenant_admin,,", $"{agent.Email},,,,,Admins,", $"{admin.Email},X,Y,,,,", $"{admin.Email},,,,,,suspend",
            $"n1@{Here.Code}.example,A,B,tenant_admin,tenant_admin,,new", $"n2@{Here.Code}.example,A,B,tenant_admin,viewer,Admins,new", $"{Here.AdminEmail},,,,,,delete",
        ];
        var codes = new List<string?>();
        // Each line in a file of its own: nobody may be in one twice.
        foreach (var line in file.Skip(1))
        {
            var import = await ImportOf.StartAsync(helper, file[0], line);
            await import.ReadyAsync();
            codes.Add(Assert.Single(await import.LinesAsync()).Code);
            (await helper.PostAsync(import.Path + "/apply")).IsProblem(409, "nothing-to-do");
        }

        Assert.Equal(["grants-more-than-held", "not-permitted", "outranked", "outranked", "grants-more-than-held", "not-permitted", "not-permitted"], codes);
        Assert.Equal(before, (await Here.EventsAsync()).Count(e => e.Name.StartsWith("user.", StringComparison.Ordinal)));
        Assert.Equal(["viewer"], (await agent.ShowAsync())["roles"].EnumerateArray().Select(r => r.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Attack_4_nobody_changes_their_own_roles_or_state_by_a_file()
    {
        var own = await Here.AddAsync("tenant_admin");
        var me = await Here.KeyAsync("own", own.Email);
        var import = await ImportOf.StartAsync(me, "email,roles", $"{own.Email},viewer");
        await import.ReadyAsync();
        Assert.Equal("own-roles", Assert.Single(await import.LinesAsync()).Code);
        var other = await ImportOf.StartAsync(me, "email,verb", $"{own.Email},suspend");
        await other.ReadyAsync();
        Assert.Equal("own-state", Assert.Single(await other.LinesAsync()).Code);
    }

    [Fact]
    public async Task Attack_5_a_hidden_field_is_no_column_and_a_type_is_not_changed()
    {
        var person = await Here.AddAsync();
        var import = await ImportOf.StartAsync(Here.Script, "email,city,type", $"{person.Email},Madrid,viewer");
        var ready = await import.ReadyAsync();
        Assert.Null(ready["columns"][1].GetProperty("field").GetString());
        Assert.DoesNotContain("profile.city", ready["fields"].GetRawText(), StringComparison.Ordinal);
        (await Here.Script.PatchAsync(import.Path, new { columns = new[] { new { field = "email" }, new { field = "profile.city" }, new { field = (string?)null! } } })).IsProblem(400, "unknown-field", "columns[1].field");
        Assert.Equal("type-fixed", Assert.Single(await import.LinesAsync()).Code);
    }

    [Fact]
    public async Task Who_may_not_import_or_see_people_neither_sends_a_file_nor_sees_one()
    {
        await ImportOf.StartAsync(Here.Script, "email", "x");
        foreach (var helper in new[] { await RoleOf.HelperAsync(Here, UsersRead, UsersCreate, UsersUpdate), await RoleOf.HelperAsync(Here, UsersImport) })
        {
            (await ImportOf.SendAsync(helper, "email\nx@y.example")).IsProblem(403, "not-permitted");
            (await helper.GetAsync(ImportOf.All)).IsProblem(403, "not-permitted");
        }
    }

    [Fact]
    public async Task Attack_48_what_an_address_opens_elsewhere_no_report_says()
    {
        var there = await Roster.NewWorkspaceAsync();
        var elsewhere = await there.AddAsync();
        var import = await ImportOf.StartAsync(Here.Script, "email,first name,last name,type,roles", $"{elsewhere.Email},A,B,agent,agent", $"unknown@{Here.Code}.example,A,B,agent,agent");
        await import.ReadyAsync();
        var lines = await import.LinesAsync();
        Assert.Equal(("create", null), (lines[0].State, lines[0].Code));
        Assert.Equal((lines[1].State, lines[1].Code, lines[1].Verb), (lines[0].State, lines[0].Code, lines[0].Verb));
    }

    [Fact]
    public async Task Attack_48_nor_once_so_many_were_added_that_the_bound_on_them_is_reached()
    {
        var there = await Roster.NewWorkspaceAsync();
        for (var i = 0; i < global::Roster.Users.Newcomers.MostKnownPerHour; i++)
        {
            await Here.AddAsync(email: (await there.AddAsync()).Email);
        }

        var next = await there.AddAsync();
        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(next.Email))).IsProblem(429, "too-many-known-addresses");
        var import = await ImportOf.StartAsync(Here.Script, "email,first name,last name,type,roles", $"{next.Email},A,B,agent,agent", $"unknown@{Here.Code}.example,A,B,agent,agent");
        await import.ReadyAsync();
        Assert.Equal([("create", null), ("create", null)], (await import.LinesAsync()).Select(l => (l.State, l.Code)));
    }

    [Theory]
    [InlineData("demoted")]
    [InlineData("suspended")]
    public async Task Attack_46_an_import_stops_when_its_starter_loses_the_right_or_their_access(string how)
    {
        var (host, held) = await HeldImporter.StartAsync();
        await using var _ = host;
        var here = await host.NewWorkspaceAsync();
        var role = await RoleOf.NewAsync(here, "Importer", UsersRead, UsersImport, UsersCreate, RolesAssign);
        var starter = await here.AddAsync("tenant_admin", roleIds: role.Id.ToString());
        var import = await ImportOf.StartAsync(await starter.ArriveAsync(), ["email,first name,last name,type,roles", .. Enumerable.Range(0, 150).Select(i => $"p{i}@{here.Code}.example,P,{i},agent,agent")]);
        await import.ReadyAsync();
        held.Hold();
        (await import.By.PostAsync(import.Path + "/apply")).Is(HttpStatusCode.Accepted);
        await held.Held;

        (how == "demoted" ? await here.Script.PatchAsync(starter.Path, new { roleIds = new[] { here.Role("viewer") } }) : await here.Script.PostAsync(starter.Path + "/suspend")).IsOk();
        held.LetGo();

        var over = await (import with { By = here.Script }).EndAsync("stopped");
        Assert.Equal(how == "demoted" ? "not-permitted" : "starter-gone", over["stoppedBy"].GetString());
        Assert.Equal(2, (await here.EventsAsync(name: "user.created")).Count); // the first administrator and the starter
        Assert.Single(await here.EventsAsync(import.Id, "import.stopped"));
    }

    [Fact]
    public async Task Of_someone_who_is_anonymized_no_line_is_kept()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var person = (await there.AddByAsync("shown_once")).Person;
        var import = await ImportOf.StartAsync(there.Script, "email,first name", $"{person.Email},Tell-Tale", $"other@{there.Code}.example,Kept");
        await import.ApplyAsync();
        (await there.Script.PostAsync(person.Path + "/delete", new { })).IsOk();
        var before = Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow.AddDays(-91));
        await Roster.TamperAsync($"UPDATE users SET deleted_at = {before} WHERE email = {person.Email}");
        await Roster.Services.GetServices<IHostedService>().OfType<AnonymizeWorker>().Single().DoAsync(CancellationToken.None);

        var texts = await Roster.AskAsync(db => db.Set<ImportPage>().Where(p => p.TenantId == there.Id).Select(p => p.LinesText + p.Keys).ToListAsync());
        Assert.DoesNotContain("Tell-Tale", string.Concat(texts), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, string.Concat(texts), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kept", string.Concat(texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_an_import_are_kept_for_thirty_days_and_that_there_was_one_for_longer()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var done = await ImportOf.StartAsync(here.Script, "email,first name,last name,type,roles", $"a@{here.Code}.example,Ana,One,agent,agent");
        await done.ApplyAsync();
        var left = await ImportOf.StartAsync(here.Script, "email", "x");
        await left.ReadyAsync();
        var worker = host.Services.GetRequiredService<ImportWorker>();

        host.Clock.Advance(TimeSpan.FromDays(29.9));
        await worker.PruneAsync(CancellationToken.None);
        Assert.Single(await done.LinesAsync());
        host.Clock.Advance(TimeSpan.FromDays(0.2));
        await worker.PruneAsync(CancellationToken.None);
        Assert.Empty(await done.LinesAsync());
        var now = (await here.Script.GetAsync(done.Path)).IsOk();
        Assert.Equal((false, 1), (now["hasLines"].GetBoolean(), ImportTests.Count(now, "done")));
        Assert.Equal("cancelled", (await here.Script.GetAsync(left.Path)).IsOk()["state"].GetString());
    }
}
