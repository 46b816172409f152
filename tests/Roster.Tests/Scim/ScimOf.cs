using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Roster.Tests.Support;

namespace Roster.Tests.Scim;

/// <summary>A directory that keeps a workspace's people, as a test has it.</summary>
internal sealed class ScimOf(Client key)
{
    public const string Base = "/scim/v2";
    public const string Core = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    public static ScimOf Script(Workspace workspace) => new(workspace.Script);

    public Client Key => key;

    public Task<Answer> GetAsync(string path, params (string, string)[] headers) => key.GetAsync(Base + path, headers);

    public Task<Answer> PostAsync(string path, object body) => SendAsync("POST", path, body);

    public Task<Answer> PutAsync(string path, object body, params (string, string)[] headers) => SendAsync("PUT", path, body, headers);

    public Task<Answer> DeleteAsync(string path, params (string, string)[] headers) => key.SendAsync("DELETE", Base + path, null, headers);

    /// <summary>Steps as they are written in JSON, without the frame.</summary>
    public Task<Answer> PatchAsync(string path, string steps, params (string, string)[] headers) =>
        SendAsync("PATCH", path, $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{{steps}}]}""", headers);

    public Task<Answer> SendAsync(string method, string path, object body, params (string, string)[] headers) =>
        key.SendAsync(method, Base + path, new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/scim+json"), headers);

    /// <summary>Those whom a filter finds, by user name.</summary>
    public async Task<string[]> FoundAsync(string filter, string more = "")
    {
        var page = (await GetAsync($"/Users?filter={Uri.EscapeDataString(filter)}{more}")).IsScim();
        Assert.Equal(page["totalResults"].GetInt32(), page["Resources"].GetArrayLength());
        return [.. page["Resources"].EnumerateArray().Select(r => r.GetProperty("userName").GetString()!)];
    }

    public async Task<PersonThere> AddAsync(Workspace workspace, string? userName = null, string given = "Ana", string family = "López", string? externalId = null, string type = "agent")
    {
        var body = new JsonObject { ["schemas"] = new JsonArray(Core), ["userName"] = userName ?? workspace.NextEmail(), ["name"] = new JsonObject { ["givenName"] = given, ["familyName"] = family }, ["userType"] = type, ["active"] = true };
        if (externalId is not null)
        {
            body["externalId"] = externalId;
        }

        var made = (await PostAsync("/Users", body.ToJsonString())).IsScim(HttpStatusCode.Created);
        return new PersonThere(this, made["id"].GetGuid(), made["userName"].GetString()!);
    }

    public async Task<Guid> AddGroupAsync(string name, params Guid[] members) =>
        (await PostAsync("/Groups", new { displayName = name, members = members.Select(m => new { value = m }) })).IsScim(HttpStatusCode.Created)["id"].GetGuid();

    public async Task<Guid[]> MembersAsync(Guid group)
    {
        var entry = (await GetAsync($"/Groups/{group}")).IsScim();
        return entry.Body.TryGetProperty("members", out var members) ? [.. members.EnumerateArray().Select(m => m.GetProperty("value").GetGuid()).Order()] : [];
    }
}

internal sealed record PersonThere(ScimOf Directory, Guid Id, string UserName)
{
    public string Path => $"/Users/{Id}";

    /// <summary>Where Roster's own API has them.</summary>
    public string ApiPath => $"/api/v1/users/{Id}";

    public async Task<Answer> ShowAsync() => (await Directory.GetAsync(Path)).IsScim();

    public async Task<Answer> PatchAsync(string steps) => await Directory.PatchAsync(Path, steps);

    public Task<Answer> ActiveAsync(bool active) => PatchAsync($$"""{"op":"replace","path":"active","value":{{(active ? "true" : "false")}}}""");
}

internal static class ScimAnswers
{
    public static Answer IsScim(this Answer answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        answer.Is(status);
        if (status != HttpStatusCode.NoContent)
        {
            Assert.Equal("application/scim+json", answer.Headers["Content-Type"].Split(';')[0]);
        }

        return answer;
    }

    /// <summary>A refusal as RFC 7644 (section 3.12) has it.</summary>
    public static Answer IsScimError(this Answer answer, int status, string? scimType = null, string? says = null)
    {
        answer.IsScim((HttpStatusCode)status);
        Assert.Equal("urn:ietf:params:scim:api:messages:2.0:Error", answer["schemas"][0].GetString());
        Assert.Equal(status.ToString(null, null), answer["status"].GetString());
        Assert.Equal(scimType, answer.Body.TryGetProperty("scimType", out var type) ? type.GetString() : null);
        Assert.EndsWith(".", answer["detail"].GetString(), StringComparison.Ordinal);
        if (says is not null)
        {
            Assert.Contains(says, answer["detail"].GetString(), StringComparison.Ordinal);
        }

        return answer;
    }
}
