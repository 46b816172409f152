using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Roster.Scim.Filtering;

namespace Roster.Tests.Scim;

/// <summary>Filters of RFC 7644 (section 3.4.2.2), those that directories send, and those that nobody should.</summary>
public sealed class FilterParserTests
{
    [Theory]
    [InlineData("userName eq \"bjensen\"", "(userName Eq \"bjensen\")")]
    [InlineData("name.familyName co \"O'Malley\"", "(name.familyName Co \"O'Malley\")")]
    [InlineData("userName sw \"J\"", "(userName Sw \"J\")")]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\"", "(urn:ietf:params:scim:schemas:core:2.0:User:userName Sw \"J\")")]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName eq \"X\"", "(urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName Eq \"X\")")]
    [InlineData("title pr", "(title pr)")]
    [InlineData("meta.lastModified gt \"2011-05-13T04:42:34Z\"", "(meta.lastModified Gt \"2011-05-13T04:42:34Z\")")]
    [InlineData("title pr and userType eq \"Employee\"", "((title pr) and (userType Eq \"Employee\"))")]
    [InlineData("title pr or userType eq \"Intern\"", "((title pr) or (userType Eq \"Intern\"))")]
    [InlineData("userType eq \"Employee\" and (emails co \"example.com\" or emails.value co \"example.org\")", "((userType Eq \"Employee\") and ((emails Co \"example.com\") or (emails.value Co \"example.org\")))")]
    [InlineData("userType ne \"Employee\" and not (emails co \"example.com\" or emails.value co \"example.org\")", "((userType Ne \"Employee\") and not ((emails Co \"example.com\") or (emails.value Co \"example.org\")))")]
    [InlineData("userType eq \"Employee\" and emails[type eq \"work\" and value co \"@example.com\"]", "((userType Eq \"Employee\") and emails[((type Eq \"work\") and (value Co \"@example.com\"))])")]
    [InlineData("emails[type eq \"work\"] or ims[type eq \"xmpp\"]", "(emails[(type Eq \"work\")] or ims[(type Eq \"xmpp\")])")]
    [InlineData("emails[type eq \"work\"].value eq \"a@b.example\"", "emails[((type Eq \"work\") and (value Eq \"a@b.example\"))]")]
    [InlineData("a pr or b pr and c pr", "((a pr) or ((b pr) and (c pr)))")]
    [InlineData("a pr and b pr or c pr", "(((a pr) and (b pr)) or (c pr))")]
    [InlineData("not (a pr) and b pr", "(not (a pr) and (b pr))")]
    [InlineData("A EQ \"x\" AND NOT(b PR)", "((A Eq \"x\") and not (b pr))")]
    [InlineData("active eq true", "(active Eq true)")]
    [InlineData("active eq False", "(active Eq false)")]
    [InlineData("externalId eq null", "(externalId Eq null)")]
    [InlineData("n ge 1.5e3", "(n Ge 1500)")]
    [InlineData("not eq \"x\"", "(not Eq \"x\")")]
    [InlineData("userName eq \"a\\\"b\\u00e9\\\\\"", "(userName Eq \"a\\\"bé\\\\\")")]
    [InlineData("members.$ref eq \"x\"", "(members.$ref Eq \"x\")")]
    public void A_filter_is_read(string text, string meant) => Assert.Equal(meant, Show(FilterParser.Parse(text).Value));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("userName")]
    [InlineData("userName eq")]
    [InlineData("userName eq \"x")]
    [InlineData("userName eq x")]
    [InlineData("userName is \"x\"")]
    [InlineData("userName 0 \"x\"")]
    [InlineData("(userName pr")]
    [InlineData("userName pr)")]
    [InlineData("userName pr userName pr")]
    [InlineData("userName pr and")]
    [InlineData("and userName pr")]
    [InlineData("not userName pr")]
    [InlineData("emails[type eq \"work\"")]
    [InlineData("emails[]")]
    [InlineData("emails[a[b pr]]")]
    [InlineData("a.b.c pr")]
    [InlineData(".a pr")]
    [InlineData("urn: pr")]
    [InlineData("1a pr")]
    [InlineData("userName eq \"\\x\"")]
    [InlineData("userName; drop table users")]
    public void What_is_no_filter_is_refused_with_a_sentence(string text)
    {
        var problem = FilterParser.Parse(text).Problem!;
        Assert.Equal("scim-filter", problem.Code);
        Assert.EndsWith(".", problem.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_is_bounded_in_length_and_depth()
    {
        Assert.NotNull(FilterParser.Parse(new string('(', 500) + "a pr" + new string(')', 500)).Problem);
        Assert.NotNull(FilterParser.Parse($"a eq \"{new string('x', FilterParser.MostCharacters)}\"").Problem);
        Assert.NotNull(FilterParser.Parse(string.Join(" and ", Enumerable.Repeat("a pr", 200))).Problem);
        Assert.Null(FilterParser.Parse(string.Join(" or ", Enumerable.Repeat("a pr", 50))).Problem);
    }

    [Fact]
    public void Nothing_that_is_sent_breaks_the_reader() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        var said = text ?? "";
        _ = FilterParser.Parse(said);
        _ = FilterParser.ParsePath(said);
        _ = FilterParser.Parse($"a[{said}] eq \"{said}\" and {said} pr");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_filter_that_is_written_out_is_read_as_it_was() => Prop.ForAll(Arb.From(Filters(3)), filter => Show(FilterParser.Parse(Write(filter)).Value) == Show(filter)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("members", "members", false)]
    [InlineData("name.familyName", "name.familyName", false)]
    [InlineData("addresses[type eq \"work\"]", "addresses", true)]
    [InlineData("emails[type eq \"work\"].value", "emails.value", true)]
    [InlineData("members[value eq \"2819c223-7f76-453a-919d-413861904646\"].displayName", "members.displayName", true)]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", false)]
    public void A_path_is_read(string text, string meant, bool filtered)
    {
        var path = FilterParser.ParsePath(text).Value;
        Assert.Equal((meant, filtered), (path.Path.ToString(), path.Values is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a.b.c")]
    [InlineData("a[b pr")]
    [InlineData("a[b pr]c")]
    [InlineData("a.b[c pr]")]
    [InlineData("a[b pr].c.d")]
    [InlineData("[b pr]")]
    [InlineData("\"a\"")]
    public void What_is_no_path_is_refused(string text) => Assert.Equal("scim-path", FilterParser.ParsePath(text).Problem!.Code);

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Gen<Filter> Filters(int deep)
    {
        var paths = Gen.Elements("userName", "name.givenName", "emails.value", "urn:a:b:2.0:User:title", "x-y_z").Select(p => AttributePath.Parse(p)!);
        var values = Gen.OneOf(
            Gen.Elements("", "x", "a \"quoted\" \\ one", "ñ 李", ") or (").Select(t => (JsonValue?)JsonValue.Create(t)), Gen.Elements(true, false).Select(t => (JsonValue?)JsonValue.Create(t)), Gen.Constant((JsonValue?)null));
        var leaves = Gen.OneOf<Filter>(
            paths.Select(p => (Filter)new Filter.Present(p)),
            paths.SelectMany(p => Gen.Elements(Enum.GetValues<Comparison>()).SelectMany(by => values.Select(v => (Filter)new Filter.Compare(p, by, v)))));
        if (deep == 0)
        {
            return leaves;
        }

        var inner = Filters(deep - 1);
        return Gen.OneOf<Filter>(
            leaves, inner.Select(f => (Filter)new Filter.Not(f)), inner.SelectMany(l => inner.Select(r => (Filter)new Filter.And(l, r))), inner.SelectMany(l => inner.Select(r => (Filter)new Filter.Or(l, r))),
            Gen.Elements("type", "value").SelectMany(p => values.Select(v => (Filter)new Filter.Values(AttributePath.Parse("emails")!, new Filter.Compare(AttributePath.Parse(p)!, Comparison.Eq, v)))));
    }

    /// <summary>As a client would, with all its parentheses.</summary>
    private static string Write(Filter filter) => filter switch
    {
        Filter.And and => $"({Write(and.Left)}) and ({Write(and.Right)})",
        Filter.Or or => $"({Write(or.Left)}) or ({Write(or.Right)})",
        Filter.Not not => $"not ({Write(not.Inner)})",
        Filter.Present present => $"{present.Path} pr",
        Filter.Values values => $"{values.Path}[{Write(values.Inner)}]",
        Filter.Compare compare => $"{compare.Path} {compare.By.ToString().ToLowerInvariant()} {compare.Value?.ToJsonString() ?? "null"}",
        _ => "",
    };

    private static string Show(Filter filter) => filter switch
    {
        Filter.And and => $"({Show(and.Left)} and {Show(and.Right)})",
        Filter.Or or => $"({Show(or.Left)} or {Show(or.Right)})",
        Filter.Not not => $"not {Show(not.Inner)}",
        Filter.Present present => $"({present.Path} pr)",
        Filter.Values values => $"{values.Path}[{Show(values.Inner)}]",
        Filter.Compare compare => $"({compare.Path} {compare.By} {compare.Value?.ToJsonString(Plain) ?? "null"})",
        _ => "",
    };
}
