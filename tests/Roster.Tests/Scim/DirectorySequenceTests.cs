using System.Net;
using Roster.Tests.Roles;
using Roster.Tests.Support;

namespace Roster.Tests.Scim;

/// <summary>What Okta and Entra ID send, one request after the other, as their documents show it.</summary>
public sealed class DirectorySequenceTests : AppTests
{
    [Fact]
    public async Task Okta_assigns_updates_deactivates_and_reassigns_someone()
    {
        var (okta, email) = (ScimOf.Script(Here), Here.NextEmail());
        (await okta.GetAsync("/ServiceProviderConfig")).IsScim();
        (await okta.GetAsync("/Users?startIndex=1&count=2")).IsScim();
        Assert.Equal(0, (await okta.GetAsync($"/Users?filter={Uri.EscapeDataString($"userName eq \"{email}\"")}&startIndex=1&count=100")).IsScim()["totalResults"].GetInt32());
        (await okta.PostAsync("/Users", $$"""{ "userName": "{{email}}", "name": { "givenName": "Isaac", "familyName": "Brock" }, "userType": "agent", "password": "1mz050nq", "active": true }""")).IsScimError(400, "invalidValue", "no password");
        var id = (await okta.PostAsync("/Users", $$"""
            { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "{{email}}", "name": { "givenName": "Isaac", "familyName": "Brock" },
              "emails": [{ "primary": true, "value": "{{email}}", "type": "work" }], "displayName": "Isaac Brock", "locale": "en-US", "externalId": "00ujl29u0le5T6Aj10h7",
              "userType": "agent", "groups": [], "password": null, "active": true }
            """)).IsScim(HttpStatusCode.Created)["id"].GetGuid();

        (await okta.GetAsync($"/Users/{id}")).IsScim();
        var put = (await okta.PutAsync($"/Users/{id}", $$"""
            { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "{{id}}", "userName": "{{email}}", "name": { "givenName": "Another", "middleName": "Excited", "familyName": "User" },
              "emails": [{ "primary": true, "value": "{{email}}", "type": "work", "display": "{{email}}" }], "displayName": "Another User", "active": true, "groups": [], "meta": { "resourceType": "User" } }
            """)).IsScim();
        Assert.Equal(("Another User", "User"), (put["displayName"].GetString(), put["name"].Text("familyName")));
        Assert.False((await okta.PatchAsync($"/Users/{id}", """{"op":"replace","value":{"active":false}}""")).IsScim()["active"].GetBoolean());
        Assert.Equal(1, (await okta.GetAsync($"/Users?filter={Uri.EscapeDataString($"userName eq \"{email}\"")}&startIndex=1&count=100")).IsScim()["totalResults"].GetInt32());
        Assert.True((await okta.PutAsync($"/Users/{id}", $$"""{ "id": "{{id}}", "userName": "{{email}}", "active": true }""")).IsScim()["active"].GetBoolean());

        var group = (await okta.PostAsync("/Groups", """{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Test SCIMv2", "members": [] }""")).IsScim(HttpStatusCode.Created)["id"].GetGuid();
        (await okta.GetAsync($"/Groups/{group}")).IsScim();
        (await okta.PatchAsync($"/Groups/{group}", $$"""{"op":"remove","path":"members[value eq \"{{Guid.CreateVersion7()}}\"]"},{"op":"add","path":"members","value":[{"value":"{{id}}","display":"{{email}}"}]}""")).Is(HttpStatusCode.NoContent);
        (await okta.PatchAsync($"/Groups/{group}", $$"""{"op":"replace","value":{"id":"{{group}}","displayName":"Renamed"} }""")).Is(HttpStatusCode.NoContent);
        (await okta.PutAsync($"/Groups/{group}", $$"""{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "{{group}}", "displayName": "Renamed", "members": [{ "value": "{{id}}", "display": "x" }] }""")).IsScim();
        Assert.Equal([id], await okta.MembersAsync(group));
        (await okta.DeleteAsync($"/Groups/{group}")).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Entra_id_provisions_updates_disables_and_removes_someone()
    {
        var (entra, email) = (ScimOf.Script(Here), Here.NextEmail());
        foreach (var path in new[] { "/Schemas", "/ResourceTypes", "/ServiceProviderConfig" })
        {
            (await entra.GetAsync(path)).IsScim();
        }

        // Testing the connection: somebody who is not there.
        var nobody = (await entra.GetAsync($"/Users?filter={Uri.EscapeDataString($"userName eq \"{Guid.NewGuid()}\"")}")).IsScim();
        Assert.Equal((0, 0), (nobody["totalResults"].GetInt32(), nobody["Resources"].GetArrayLength()));
        var id = (await entra.PostAsync("/Users", $$"""
            { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "externalId": "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
              "userName": "{{email}}", "active": true, "emails": [{ "primary": true, "type": "work", "value": "{{email}}" }], "meta": { "resourceType": "User" },
              "name": { "formatted": "givenName familyName", "familyName": "familyName", "givenName": "givenName" }, "roles": [], "userType": "agent" }
            """)).IsScim(HttpStatusCode.Created)["id"].GetGuid();
        Assert.Equal(id, (await entra.GetAsync($"/Users?filter={Uri.EscapeDataString("externalId eq \"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef\"")}")).IsScim()["Resources"][0].GetProperty("id").GetGuid());

        var moved = Here.NextEmail();
        var patched = (await entra.PatchAsync($"/Users/{id}", $$"""
            {"op":"Replace","path":"emails[type eq \"work\"].value","value":"{{moved}}"},{"op":"Replace","path":"userName","value":"{{moved}}"},{"op":"Replace","path":"name.familyName","value":"updatedFamilyName"},
            {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"{{Guid.NewGuid()}}"},{"op":"Add","path":"preferredLanguage","value":"en-US"},
            {"op":"Add","path":"addresses[type eq \"work\"].formatted","value":"x"},{"op":"Add","path":"phoneNumbers[type eq \"fax\"].value","value":"12345678"}
            """)).IsScim();
        Assert.Equal((moved, moved, "updatedFamilyName"), (patched["userName"].GetString(), patched["emails"][0].Text("value"), patched["name"].Text("familyName")));
        Assert.False((await entra.PatchAsync($"/Users/{id}", """{"op":"Replace","path":"active","value":"False"}""")).IsScim()["active"].GetBoolean());
        Assert.True((await entra.PatchAsync($"/Users/{id}", """{"op":"Add","value":{"active":"True","name.givenName":"Eva"}}""")).IsScim()["active"].GetBoolean());

        var group = (await entra.PostAsync("/Groups", """{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group", "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"], "externalId": "8aa1a0c0", "displayName": "displayName", "meta": { "resourceType": "Group" } }""")).IsScim(HttpStatusCode.Created)["id"].GetGuid();
        (await entra.GetAsync($"/Groups/{group}?excludedAttributes=members")).IsScim();
        Assert.Equal(1, (await entra.GetAsync($"/Groups?excludedAttributes=members&filter={Uri.EscapeDataString("displayName eq \"displayName\"")}")).IsScim()["totalResults"].GetInt32());
        (await entra.PatchAsync($"/Groups/{group}", """{"op":"Replace","path":"displayName","value":"1879db59-3bdf-4490-ad68-ab880a269474updatedDisplayName"}""")).Is(HttpStatusCode.NoContent);
        (await entra.PatchAsync($"/Groups/{group}", $$"""{"op":"Add","path":"members","value":[{"$ref":null,"value":"{{id}}"}]}""")).Is(HttpStatusCode.NoContent);
        Assert.Equal(1, (await entra.GetAsync($"/Groups?filter={Uri.EscapeDataString($"id eq \"{group}\" and members eq \"{id}\"")}&attributes=id")).IsScim()["totalResults"].GetInt32());
        (await entra.PatchAsync($"/Groups/{group}", $$"""{"op":"Remove","path":"members","value":[{"$ref":null,"value":"{{id}}"}]}""")).Is(HttpStatusCode.NoContent);
        Assert.Empty(await entra.MembersAsync(group));
        (await entra.DeleteAsync($"/Groups/{group}")).Is(HttpStatusCode.NoContent);
        (await entra.DeleteAsync($"/Users/{id}")).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_directory_sees_what_can_be_done_here()
    {
        var directory = ScimOf.Script(Here);
        var config = (await directory.GetAsync("/ServiceProviderConfig")).IsScim();
        Assert.Equal((true, false, true, true, false), (config["patch"].GetProperty("supported").GetBoolean(), config["bulk"].GetProperty("supported").GetBoolean(), config["filter"].GetProperty("supported").GetBoolean(), config["etag"].GetProperty("supported").GetBoolean(), config["sort"].GetProperty("supported").GetBoolean()));
        var types = (await directory.GetAsync("/ResourceTypes")).IsScim();
        Assert.Equal(["/Users", "/Groups"], types["Resources"].EnumerateArray().Select(t => t.Text("endpoint")));
        foreach (var schema in (await directory.GetAsync("/Schemas")).IsScim()["Resources"].EnumerateArray())
        {
            Assert.Equal(schema.GetRawText(), (await directory.GetAsync($"/Schemas/{schema.Text("id")}")).IsScim().Text);
            Assert.All(schema.GetProperty("attributes").EnumerateArray(), a => Assert.NotEmpty(a.Text("description")));
        }

        (await directory.GetAsync("/ResourceTypes/User")).IsScim();
        foreach (var (method, path) in new[] { ("GET", "/ResourceTypes/Nothing"), ("GET", "/Schemas/urn:nothing"), ("GET", "/Users/not-an-id"), ("GET", "/Me"), ("POST", "/Bulk"), ("PUT", "/Users"), ("GET", "/Nothing") })
        {
            (await directory.SendAsync(method, path, new { })).IsScimError(404);
        }
    }
}
