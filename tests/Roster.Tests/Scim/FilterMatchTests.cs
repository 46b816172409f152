using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Roster.Scim.Filtering;
using Roster.Scim.Schemas;

namespace Roster.Tests.Scim;

public sealed class FilterMatchTests
{
    private static readonly JsonObject Ana = (JsonObject)JsonNode.Parse("""
        {
          "id": "6b9e", "externalId": "Ab1", "userName": "Ana@acme.example", "displayName": "Ana López", "active": true, "title": "Lead",
          "name": { "givenName": "Ana", "familyName": "López" },
          "emails": [{ "value": "Ana@acme.example", "type": "work", "primary": true }],
          "phoneNumbers": [{ "value": "+34600", "type": "work" }, { "value": "+34700", "type": "mobile" }],
          "groups": [{ "value": "g1", "display": "Desk" }],
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "Sales" },
          "meta": { "lastModified": "2026-11-30T10:00:00.000000Z" }
        }
        """)!;

    [Theory]
    [InlineData("userName eq \"ANA@ACME.example\"", true)]
    [InlineData("username eq \"ana@acme.example\"", true)]
    [InlineData("userName ne \"ana@acme.example\"", false)]
    [InlineData("externalId eq \"ab1\"", false)]
    [InlineData("externalId eq \"Ab1\"", true)]
    [InlineData("displayName co \"lópez\"", true)]
    [InlineData("displayName sw \"Ana\" and displayName ew \"ez\"", true)]
    [InlineData("name.familyName gt \"Lo\"", true)]
    [InlineData("name.familyName lt \"Lo\"", false)]
    [InlineData("title pr", true)]
    [InlineData("timezone pr", false)]
    [InlineData("timezone eq null", true)]
    [InlineData("title ne null", true)]
    [InlineData("timezone ne \"x\"", true)]
    [InlineData("active eq true", true)]
    [InlineData("active eq \"True\"", true)]
    [InlineData("active ne true", false)]
    [InlineData("emails eq \"ana@acme.example\"", true)]
    [InlineData("emails.value co \"@acme\"", true)]
    [InlineData("emails.type eq \"home\"", false)]
    [InlineData("phoneNumbers[type eq \"work\" and value eq \"+34700\"]", false)]
    [InlineData("phoneNumbers[type eq \"mobile\" and value eq \"+34700\"]", true)]
    [InlineData("phoneNumbers.type eq \"work\" and phoneNumbers.value eq \"+34700\"", true)]
    [InlineData("phoneNumbers[not (type eq \"work\")]", true)]
    [InlineData("emails[type eq \"work\"].value eq \"ana@acme.example\"", true)]
    [InlineData("groups.value eq \"g1\"", true)]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"sales\"", true)]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"ana\"", true)]
    [InlineData("meta.lastModified gt \"2026-11-30T10:59:00+01:00\"", true)]
    [InlineData("meta.lastModified gt \"2026-11-30T10:00:00Z\"", false)]
    [InlineData("meta.lastModified ge \"2026-11-30T10:00:00Z\"", true)]
    [InlineData("nickName pr or title eq \"lead\"", true)]
    public void A_filter_is_met_or_not(string filter, bool met)
    {
        var read = FilterParser.Parse(filter).Value;
        Assert.Null(FilterCheck.Refuses(read, UserSchema.Resource));
        Assert.Equal(met, FilterMatch.Matches(read, Ana, UserSchema.Resource));
    }

    [Theory]
    [InlineData("password eq \"x\"")]
    [InlineData("nosuch pr")]
    [InlineData("name.nosuch pr")]
    [InlineData("emails[nosuch eq \"x\"]")]
    [InlineData("displayName[value eq \"x\"]")]
    [InlineData("active gt true")]
    [InlineData("active eq \"perhaps\"")]
    [InlineData("meta.lastModified gt \"yesterday\"")]
    [InlineData("urn:nobody:knows:userName eq \"x\"")]
    public void What_names_nothing_is_refused(string filter) => Assert.Equal("scim-filter", FilterCheck.Refuses(FilterParser.Parse(filter).Value, UserSchema.Resource)!.Code);

    [Fact]
    public void Not_is_the_contrary_and_de_morgan_holds()
    {
        var parts = Gen.Elements("title pr", "timezone pr", "userName co \"ana\"", "active eq false", "emails[type eq \"work\"]", "displayName gt \"B\"");
        Prop.ForAll(Arb.From(parts.SelectMany(a => parts.Select(b => (A: a, B: b)))), pair =>
            Met($"not ({pair.A})") == !Met(pair.A) && Met($"not ({pair.A} and {pair.B})") == Met($"not ({pair.A}) or not ({pair.B})")).QuickCheckThrowOnFailure();
    }

    private static bool Met(string filter) => FilterMatch.Matches(FilterParser.Parse(filter).Value, Ana, UserSchema.Resource);
}
