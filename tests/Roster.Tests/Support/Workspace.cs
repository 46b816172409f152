using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Tests.Support;

/// <summary>A workspace of a test's own: its first administrator, a key of theirs, and ways to put people into it.</summary>
public sealed class Workspace
{
    public const string AdminPassword = "seven blue lanterns";

    private static int made;

    private readonly Lazy<Task<Client>> admin;
    private IReadOnlyDictionary<string, string> roles = null!;
    private int people;

    private Workspace(RosterHost host, string code)
    {
        (Host, Code) = (host, code);
        admin = new(SignInAdminAsync);
    }

    public RosterHost Host { get; }

    public string Code { get; }

    public TenantId Id { get; private set; }

    public string AdminEmail => $"first@{Code}.example";

    public Guid AdminId { get; private set; }

    /// <summary>A script with all rights of the first administrator.</summary>
    public Client Script { get; private set; } = null!;

    /// <summary>The first administrator at their browser, signed in.</summary>
    public Task<Client> AdminAsync() => admin.Value;

    public static async Task<Workspace> CreateAsync(RosterHost host, string preset)
    {
        var workspace = new Workspace(host, $"t{Interlocked.Increment(ref made):x4}{Random.Shared.Next(0x10000):x4}");
        workspace.Id = await host.OperateAsync<CreateTenant, TenantId>(
            new CreateTenant(workspace.Code, $"Workspace {workspace.Code}", preset, workspace.AdminEmail, "First", "Admin", AdminIsOperator: false));
        workspace.Script = await workspace.KeyAsync("script");
        var primary = await host.AskAsync(db => db.Set<Tenant>().Where(t => t.Id == workspace.Id).Select(t => t.PrimaryAdmin).SingleAsync());
        workspace.AdminId = primary!.Value.Value;
        workspace.roles = (await host.AskAsync(db => db.Set<Role>().Where(r => r.TenantId == workspace.Id).ToListAsync()))
            .ToDictionary(r => r.Code, r => r.Id.Value.ToString());
        return workspace;
    }

    public string Role(string code) => roles[code];

    /// <summary>A key made by the operator at the command line.</summary>
    public async Task<Client> KeyAsync(string name, string? owner = null, int? days = null, params string[] permissions)
    {
        var made = await Host.OperateAsync<CreateKey, KeyCreatedAnswer>(new CreateKey(Code, name, owner, permissions, days));
        Host.Secrets.Add(made.Token);
        return new Client(Host, made.Token);
    }

    /// <summary>A role such as only a tenant will make.</summary>
    public async Task<string> NewRoleAsync(string code, params Permission[] permissions)
    {
        var role = new Role(Id, code, code, "", PermissionSet.Of(permissions), system: false);
        await Host.TamperAsync($"INSERT INTO roles (tenant_id, id, code, name, description, permissions, system, version) VALUES ({Host.Databases.Dialect.ToDatabase(Id.Value)}, {Host.Databases.Dialect.ToDatabase(role.Id.Value)}, {code}, {code}, '', {role.Permissions.ToString()}, {false}, 0)");
        return role.Id.Value.ToString();
    }

    public string NextEmail() => $"person{Interlocked.Increment(ref people)}@{Code}.example";

    public object Newcomer(string? email = null, string given = "Ana", string family = "López", string type = "agent", params string[] roleIds) => new
    {
        givenName = given,
        familyName = family,
        email = email ?? NextEmail(),
        type,
        roleIds = roleIds.Length > 0 ? roleIds : [Role(type)],
    };

    /// <summary>Adds a person by the front door.</summary>
    public async Task<Person> AddAsync(string type = "agent", string? email = null, string given = "Ana", string family = "López", params string[] roleIds)
    {
        var answer = (await Script.PostAsync("/api/v1/users", Newcomer(email, given, family, type, roleIds))).IsCreated();
        return new Person(this, answer["user"].GetProperty("id").GetGuid(), answer["user"].GetProperty("email").GetString()!, Secret(answer));
    }

    /// <summary>Adds a person by one of the workspace's ways; a link that is handed over comes with them.</summary>
    public async Task<(Person Person, string? Link)> AddByAsync(string way, string? email = null, string type = "agent") => await AddByAsync((await Script.PostAsync("/api/v1/users",
        new { givenName = "Ana", familyName = "López", email = email ?? NextEmail(), type, roleIds = new[] { Role(type) }, activation = way })).IsCreated());

    public Task<(Person Person, string? Link)> AddByAsync(Answer added)
    {
        var link = added["link"].GetString() is { } whole ? whole[(whole.IndexOf('#', StringComparison.Ordinal) + 1)..] : null;
        if (link is not null)
        {
            Host.Secrets.Add(link);
        }

        return Task.FromResult((new Person(this, added["user"].GetProperty("id").GetGuid(), added["user"].GetProperty("email").GetString()!, Secret(added)), link));
    }

    public async Task<List<EventRow>> EventsAsync(Guid? subject = null, string? name = null) => await Host.AskAsync(db => db.Set<EventRow>().AsNoTracking()
        .Where(e => e.TenantId == Id && (subject == null || e.SubjectId == subject) && (name == null || e.Name == name)).OrderBy(e => e.Seq).ToListAsync());

    public async Task<User> UserAsync(Guid id) =>
        await Host.AskAsync(db => db.Set<User>().AsNoTracking().Include(u => u.Roles).SingleAsync(u => u.TenantId == Id && u.Id == new UserId(id)));

    internal string Secret(Answer answer)
    {
        var secret = answer["temporaryPassword"] is { ValueKind: JsonValueKind.String } shown ? shown.GetString()! : "";
        if (secret.Length > 0)
        {
            Host.Secrets.Add(secret);
        }

        return secret;
    }

    private async Task<Client> SignInAdminAsync()
    {
        var client = await ByLinkAsync(AdminEmail);
        (await client.SubmitAsync("/password", ("password", AdminPassword), ("again", AdminPassword))).Is(System.Net.HttpStatusCode.Redirect);
        return client;
    }

    /// <summary>Signs someone in by a link that the operator makes.</summary>
    public async Task<Client> ByLinkAsync(string email)
    {
        var token = await LinkAsync(email);
        var client = Host.Stranger();
        Assert.Equal("/start?landed=1", (await client.SubmitAsync("/link", ("token", token))).Is(System.Net.HttpStatusCode.Redirect).Location);
        return client;
    }

    public async Task<string> LinkAsync(string email)
    {
        var token = await Host.OperateAsync<MakeSignInLink, string>(new MakeSignInLink(email));
        Host.Secrets.Add(token);
        return token;
    }
}
