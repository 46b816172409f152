using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Demo;

/// <summary>The workspaces beside the first, one for each other preset: small, and with something of everything.</summary>
internal sealed class DemoBeside(Databases databases, OperationRunner runner, JsonText json, TimeProvider clock)
{
    /// <summary>So few people are of every kind only if someone sees to it.</summary>
    private static readonly UserType[] Mix =
    [
        UserType.TenantAdmin, UserType.BotAdmin, UserType.Agent, UserType.Supervisor, UserType.Agent, UserType.Agent,
        UserType.Analyst, UserType.BotAdmin, UserType.Agent, UserType.Agent, UserType.Viewer, UserType.Agent,
    ];

    /// <summary>Makes one and fills it; null when it is there.</summary>
    public async Task<Problem?> AddAsync(DemoWorkspace wanted, TenantId first, CancellationToken cancellation)
    {
        var created = await runner.RunAsync<CreateTenant, TenantId>(
            new CreateTenant(wanted.Code, wanted.Name, wanted.Preset.Word(), wanted.AdminEmail, wanted.Admin.Given, wanted.Admin.Family, AdminIsOperator: false), Caller.AtCommandLine, cancellation);
        if (created.Problem is { } problem)
        {
            return problem;
        }

        var (tenant, now) = (created.Value, clock.GetUtcNow());
        var writer = new BulkWriter(databases, tenant);
        var (rows, events) = (new List<object>(), new List<EventRow>());
        await using var db = databases.OpenTenant(tenant);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Code, r => r.Id, cancellation);
        foreach (var role in wanted.OwnRoles.Select(r => new Role(tenant, r.Code, r.Name, r.Description, PermissionSet.Of(r.Permissions), system: false)))
        {
            roles[role.Code] = role.Id;
            rows.Add(role);
            events.Add(DemoSeed.Happened(tenant, now.AddDays(-740), Actor.Operator, new RoleCreated(role.Id, tenant, role.Code, role.Permissions.ToString()) { Personal = new PersonalPart { Subject = role.Name } }, json));
        }

        var admin = await db.Set<User>().AsNoTracking().SingleAsync(cancellation);
        var carried = await db.Set<GroupRole>().AsNoTracking().ToDictionaryAsync(g => g.GroupId, g => g.RoleId, cancellation);
        var groups = new DemoGroups(tenant, wanted.Groups, roles, await db.Set<Group>().AsNoTracking().ToListAsync(cancellation), carried, json);
        var (made, said) = groups.Make(now.AddDays(-735));
        rows.AddRange(made);
        events.AddRange(said);

        var queues = new DemoQueues(tenant, wanted.Queues, json);
        rows.AddRange(queues.Rows);
        events.AddRange(queues.Events(now.AddDays(-730)));

        var skills = new DemoSkills(tenant, wanted.Skills, json);
        rows.AddRange(skills.Rows);
        events.AddRange(skills.Events(now.AddDays(-728)));

        var agents = new DemoAgents(wanted.Preset);
        var extras = new DemoExtras(tenant, wanted.Preset, now, json, admin);
        var seed = new DemoSeed(tenant, roles, now, json, []) { Typed = wanted.Preset.HasUserTypes(), Settle = (user, person) =>
        {
            queues.Place(user, person);
            skills.Give(user, person);
            agents.Settle(user, person);
            return groups.Settle(user, person);
        } };
        var people = new DemoPeople(wanted.People, wanted.Domain, wanted.Seed).All().Select((p, i) => p with { Type = Mix[i % Mix.Length] }).Select(p => p with { Roles = wanted.Roles(p) }).ToList();
        Populate(wanted, people, seed, extras, queues, rows, events);
        var sessions = await ShareAsync(wanted, first, roles, extras, rows, cancellation);
        var (bots, told) = new DemoBots(tenant, now, json).Make(wanted.HasBots ? seed.Builders : [], seed.Testers);
        rows.AddRange([.. bots, .. groups.Members, .. queues.Members, .. skills.Held, .. agents.Rows, .. extras.Rows]);
        events.AddRange([.. told, .. extras.Events]);
        events.Sort((a, b) => a.At.CompareTo(b.At));
        await writer.WriteAsync([.. rows, .. new DemoFigures(tenant, now).Rows(seed.Agents)], events, cancellation);
        await new BulkWriter(databases, first).WriteAsync(sessions.Select(s => new SeenSession(first, s.Id, s.LastActivityAt)), [], cancellation);
        return null;
    }

    /// <summary>Most are at work; the last have not joined, and one or two are gone or out of work where this workspace deletes or deactivates.</summary>
    private void Populate(DemoWorkspace wanted, List<DemoPerson> people, DemoSeed seed, DemoExtras extras, DemoQueues queues, List<object> rows, List<EventRow> events)
    {
        var verbs = TenantPolicy.Of(wanted.Preset).Verbs;
        var open = 0;
        for (var i = 0; i < people.Count; i++)
        {
            var (left, off, waits) = (i is 3 or 9 && verbs.Contains("delete"), i is 6 or 15 && verbs.Contains("deactivate"), i >= people.Count - 6);
            var person = people[i] with { Suspended = i is 5 or 12 && verbs.Contains("suspend"), Locked = i is 8, SignIns = waits ? [] : people[i].SignIns, Added = waits ? extras.NextInvited : people[i].Added };
            var (own, happened) = seed.Make([person], invited: waits);
            var (user, account) = (own.OfType<User>().Single(), own.OfType<Account>().Single());
            if (left || off)
            {
                queues.Leave(user);
            }

            if (waits)
            {
                extras.Invite(user, account);
            }
            else if (left)
            {
                extras.Delete(user, account, clock.GetUtcNow().AddDays(-4 - i));
            }
            else if (off)
            {
                extras.Deactivate(user, clock.GetUtcNow().AddDays(-2 - i));
            }
            else if (open < 5 && user.State == UserState.Active && !person.Locked && person.SignIns.Count > 0)
            {
                extras.Enter(user);
                open++;
            }

            rows.AddRange(own);
            events.AddRange(happened);
        }
    }

    /// <summary>Some of the first workspace's builders and supervisors, with one account for both; two of them are here now.</summary>
    private async Task<IReadOnlyList<Session>> ShareAsync(DemoWorkspace wanted, TenantId first, Dictionary<string, RoleId> roles, DemoExtras extras, List<object> rows, CancellationToken cancellation)
    {
        if (wanted.Shared == 0)
        {
            return [];
        }

        await using var db = databases.OpenTenant(first);
        var known = await db.Set<User>().AsNoTracking().Where(u => u.State == UserState.Active && u.AccountId != null && (u.Type == UserType.BotAdmin || u.Type == UserType.Supervisor))
            .OrderBy(u => u.CreatedAt).ThenBy(u => u.Id).Take(wanted.Shared).ToListAsync(cancellation);
        var sessions = new List<Session>();
        foreach (var (i, there) in known.Index())
        {
            var user = extras.Share(there, [roles[there.Type == UserType.BotAdmin ? "bot_builder" : "member"]], TimeSpan.FromDays(200 - 20 * i));
            rows.AddRange(user.Roles);
            if (i < 2)
            {
                sessions.Add(extras.Enter(user));
            }
        }

        return sessions;
    }
}
