using System.Text.Json.Nodes;
using Roster.Scim.Patching;
using Roster.Scim.Schemas;

namespace Roster.Tests.Scim;

/// <summary>What a PATCH makes of an entry: by the standard, and as the directories write it.</summary>
public sealed class ResourcePatchTests
{
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private const string Ana = """
        { "id": "1", "userName": "ana@acme.example", "active": true, "name": { "givenName": "Ana", "familyName": "López" }, "title": "Lead",
          "emails": [{ "value": "ana@acme.example", "type": "work", "primary": true }], "phoneNumbers": [{ "value": "1", "type": "work" }, { "value": "2", "type": "mobile" }] }
        """;

    [Theory]
    [InlineData("""{"op":"replace","path":"active","value":false}""", "active", "false")]
    [InlineData("""{"op":"Replace","path":"active","value":"False"}""", "active", "false")]
    [InlineData("""{"op":"Replace","path":"ACTIVE","value":"True"}""", "active", "true")]
    [InlineData("""{"op":"replace","value":{"active":false}}""", "active", "false")]
    [InlineData("""{"op":"Add","path":"name.givenName","value":"Eva"}""", "name", """{"givenName":"Eva","familyName":"López"}""")]
    [InlineData("""{"op":"Replace","value":{"name.familyName":"Ruiz"}}""", "name", """{"givenName":"Ana","familyName":"Ruiz"}""")]
    [InlineData("""{"op":"replace","path":"name","value":{"familyName":"Ruiz"}}""", "name", """{"givenName":"Ana","familyName":"Ruiz"}""")]
    [InlineData("""{"op":"remove","path":"title"}""", "title", "null")]
    [InlineData("""{"op":"replace","path":"title","value":""}""", "title", "null")]
    [InlineData("""{"op":"replace","path":"emails[type eq \"work\"].value","value":"eva@acme.example"}""", "emails", """[{"value":"eva@acme.example","type":"work","primary":true}]""")]
    [InlineData("""{"op":"Add","value":{"emails[type eq \"work\"].value":"eva@acme.example"}}""", "emails", """[{"value":"eva@acme.example","type":"work","primary":true}]""")]
    [InlineData("""{"op":"replace","path":"emails","value":[{"value":"eva@acme.example","type":"work"}]}""", "emails", """[{"value":"eva@acme.example","type":"work"}]""")]
    [InlineData("""{"op":"add","path":"phoneNumbers","value":[{"value":"3","type":"work"}]}""", "phoneNumbers", """[{"value":"3","type":"work"},{"value":"2","type":"mobile"}]""")]
    [InlineData("""{"op":"add","path":"phoneNumbers","value":[{"value":"3","type":"other"}]}""", "phoneNumbers", """[{"value":"1","type":"work"},{"value":"2","type":"mobile"},{"value":"3","type":"other"}]""")]
    [InlineData("""{"op":"replace","path":"phoneNumbers[type eq \"other\"].value","value":"3"}""", "phoneNumbers", """[{"value":"1","type":"work"},{"value":"2","type":"mobile"},{"type":"other","value":"3"}]""")]
    [InlineData("""{"op":"remove","path":"phoneNumbers[type eq \"mobile\"]"}""", "phoneNumbers", """[{"value":"1","type":"work"}]""")]
    [InlineData("""{"op":"remove","path":"phoneNumbers[type eq \"mobile\"].value"}""", "phoneNumbers", """[{"value":"1","type":"work"},{"value":null,"type":"mobile"}]""")]
    [InlineData("""{"op":"remove","path":"phoneNumbers"}""", "phoneNumbers", "[]")]
    [InlineData("""{"op":"remove","path":"phoneNumbers[type eq \"fax\"]"}""", "phoneNumbers", """[{"value":"1","type":"work"},{"value":"2","type":"mobile"}]""")]
    [InlineData("""{"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"Sales"}""", Enterprise, """{"department":"Sales"}""")]
    [InlineData("""{"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Sales","manager":{"value":"9"}}}}""", Enterprise, """{"department":"Sales"}""")]
    [InlineData("""{"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization":"Acme"}}""", Enterprise, """{"organization":"Acme"}""")]
    [InlineData("""{"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User","value":{"department":"Sales"}}""", Enterprise, """{"department":"Sales"}""")]
    public void A_step_changes_what_it_names(string step, string attribute, string becomes)
    {
        var entry = Entry();
        Assert.Null(Apply(entry, step));
        Assert.Equal(JsonNode.Parse(becomes)?.ToJsonString(), entry[attribute]?.ToJsonString());
    }

    [Theory]
    [InlineData("""{"op":"replace","path":"id","value":"2"}""", "scim-read-only")]
    [InlineData("""{"op":"replace","path":"meta.lastModified","value":"x"}""", "scim-read-only")]
    [InlineData("""{"op":"add","path":"roles","value":[{"value":"x"}]}""", "scim-read-only")]
    [InlineData("""{"op":"add","path":"roles[primary eq \"True\"].value","value":"x"}""", "scim-read-only")]
    [InlineData("""{"op":"remove","path":"groups"}""", "scim-read-only")]
    [InlineData("""{"op":"replace","path":"password","value":"x"}""", "scim-password")]
    [InlineData("""{"op":"replace","path":"PassWord","value":"x"}""", "scim-password")]
    [InlineData("""{"op":"replace","value":{"password":"x"}}""", "scim-password")]
    [InlineData("""{"op":"add","path":"urn:ietf:params:scim:schemas:core:2.0:User:password","value":"x"}""", "scim-password")]
    [InlineData("""{"op":"replace","path":"nosuch","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"replace","path":"name.nosuch","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"replace","path":"title[value eq \"x\"]","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"replace","path":"emails[","value":"x"}""", "scim-path")]
    [InlineData("""{"op":"remove"}""", "scim-no-target")]
    [InlineData("""{"op":"replace","path":"phoneNumbers[type ne \"work\" and value pr and display pr and type eq \"x\"].value","value":"x"}""", "scim-no-target")]
    [InlineData("""{"op":"replace","path":"active","value":"perhaps"}""", "scim-value")]
    [InlineData("""{"op":"replace","path":"title","value":7}""", "scim-value")]
    [InlineData("""{"op":"replace","path":"title","value":{"a":1}}""", "scim-value")]
    [InlineData("""{"op":"replace","value":"x"}""", "scim-syntax")]
    public void What_is_not_the_directorys_to_change_is_refused(string step, string code) => Assert.Equal(code, Apply(Entry(), step)?.Code);

    [Theory]
    [InlineData("""{"op":"replace","value":{"id":"2","meta":{"version":"9"},"roles":[{"value":"x"}],"groups":[],"schemas":["a"],"nosuch":1,"entitlements":[1]}}""")]
    [InlineData("""{"op":"add","path":"nickName","value":"Annie"}""")]
    [InlineData("""{"op":"add","path":"entitlements[type eq \"x\"].value","value":"x"}""")]
    [InlineData("""{"op":"add","path":"name.formatted","value":"Somebody Else"}""")]
    [InlineData("""{"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"9"}""")]
    [InlineData("""{"op":"add","path":"urn:ietf:params:scim:schemas:extension:CustomExtension:2.0:User:badge","value":"9"}""")]
    public void What_is_sent_by_habit_changes_nothing(string step)
    {
        var entry = Entry();
        Assert.Null(Apply(entry, step));
        entry.Remove(Enterprise);
        Assert.Equal(Entry().ToJsonString(), entry.ToJsonString());
    }

    [Fact]
    public void The_body_of_a_put_replaces_what_it_names_and_leaves_the_rest()
    {
        var entry = Entry();
        Assert.Null(new ResourcePatch(entry, UserSchema.Resource).Put((JsonObject)JsonNode.Parse("""{ "USERNAME": "eva@acme.example", "phoneNumbers": [], "id": "9", "name": { "givenName": "Eva" } }""")!));
        Assert.Equal(("eva@acme.example", "[]", "1", "Lead"), (entry["userName"]!.GetValue<string>(), entry["phoneNumbers"]!.ToJsonString(), entry["id"]!.GetValue<string>(), entry["title"]!.GetValue<string>()));
        Assert.Equal("""{"givenName":"Eva","familyName":"López"}""", JsonNode.Parse(entry["name"]!.ToJsonString())!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("""{"Operations":[]}""")]
    [InlineData("""{"Operations":[{"op":"merge","path":"title"}]}""")]
    [InlineData("""{"Operations":[{"op":"0","path":"title"}]}""")]
    [InlineData("""{"Operations":[{"op":"add","path":7}]}""")]
    [InlineData("""{"Operations":["x"]}""")]
    [InlineData("""{}""")]
    public void What_is_no_patch_is_refused(string body) => Assert.Equal("scim-syntax", PatchBody.Read((JsonObject)JsonNode.Parse(body)!).Problem!.Code);

    private static JsonObject Entry() => (JsonObject)JsonNode.Parse(Ana)!;

    private static Roster.Platform.Kernel.Problem? Apply(JsonObject entry, string step) =>
        new ResourcePatch(entry, UserSchema.Resource).Apply(PatchBody.Read(new JsonObject { ["operations"] = new JsonArray(JsonNode.Parse(step)) }).Value);
}
