using System.Net;
using System.Text;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

/// <summary>Everything wrong that can be typed: a problem, the field, a plain sentence, and nothing changed.</summary>
public sealed class BadInputTests : AppTests
{
    public static TheoryData<string, string?, string> Fields => new()
    {
        { "givenName", "", "required" },
        { "givenName", "   ", "required" },
        { "givenName", null, "required" },
        { "familyName", "", "required" },
        { "givenName", new string('x', 300), "too-long" },
        { "displayName", new string('x', 101), "too-long" },
        { "givenName", "A\u200Bna", "invisible-character" },
        { "givenName", "\u202EanA", "invisible-character" },
        { "givenName", "Ana\uFEFF", "invisible-character" },
        { "givenName", "A\0na", "invisible-character" },
        { "givenName", "A\uFFFEna", "invisible-character" },
        { "givenName", "\u0430na", "mixed-alphabets" },
        { "familyName", "Lоpez", "mixed-alphabets" },
        { "email", "", "required" },
        { "email", null, "required" },
        { "email", "ana", "not-an-email" },
        { "email", "ana lopez@acme.example", "not-an-email" },
        { "email", "ana@acme@example.com", "not-an-email" },
        { "email", "@acme.example", "not-an-email" },
        { "email", "ana@", "not-an-email" },
        { "email", "ana@-acme.example", "not-an-email" },
        { "email", "ana..l@acme.example", "not-an-email" },
        { "email", "аna@acme.example", "not-an-email" },
        { "email", "ana@аcme.example", "not-an-email" },
        { "email", "ana@acme.example\u200B", "not-an-email" },
        { "email", "ana@acme.example\0", "not-an-email" },
        { "email", "ana@10.0.0.1", "not-an-email" },
        { "email", "a@" + "b.example", "" },
        { "phone", "none", "not-a-phone-number" },
        { "phone", "12", "not-a-phone-number" },
        { "phone", "+34 600 111 222 333 444 555", "not-a-phone-number" },
        { "phone", "600+111222", "not-a-phone-number" },
        { "phone", "٦٠٠١١١٢٢٢", "not-a-phone-number" },
        { "externalId", new string('x', 129), "too-long" },
        { "externalId", "e 17", "not-an-id" },
        { "externalId", "é17", "not-an-id" },
        { "externalId", "e\u000017", "not-an-id" },
        { "timeZone", "Europe/Atlantis", "unknown-time-zone" },
        { "timeZone", "../../etc/passwd", "unknown-time-zone" },
        { "timeZone", "europe/madrid", "unknown-time-zone" },
        { "type", "boss", "unknown-type" },
        { "type", "TenantAdmin", "unknown-type" },
        { "type", "0", "unknown-type" },
        { "activation", "mail_link", "activation-not-offered" },
        { "activation", "carrier_pigeon", "activation-not-offered" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_that_will_not_do_is_named_when_a_person_is_added(string field, string? value, string code)
    {
        var body = new Dictionary<string, object?>
        {
            ["givenName"] = "Ana", ["familyName"] = "López", ["email"] = Here.NextEmail(), ["type"] = "agent", ["roleIds"] = new[] { Here.Role("agent") },
        };
        body[field] = value;
        var before = await Snapshot.OfAsync(Here);

        var answer = await Here.Script.PostAsync("/api/v1/users", body);

        if (code.Length == 0)
        {
            // The shortest address there is, to show that the others are not refused for their company.
            answer.IsCreated();
            return;
        }

        answer.IsProblem(400, code, field);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_that_will_not_do_is_named_when_a_person_is_edited(string field, string? value, string code)
    {
        if (code.Length == 0 || field is "type" or "activation")
        {
            return;
        }

        var person = await Here.AddAsync();
        var before = await Snapshot.OfAsync(Here);
        (await Here.Script.PatchAsync(person.Path, new Dictionary<string, object?> { ["phone"] = "+34600111222", [field] = value })).IsProblem(400, code, field);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Theory]
    [InlineData("李", "明华")]
    [InlineData("محمد", "العلي")]
    [InlineData("דוד", "כהן")]
    [InlineData("Ana 🌻", "O'Brien-Łuczak")]
    [InlineData("𠮷", "野家")]
    [InlineData("نمی\u200Cدانم", "Q")]
    [InlineData("=1+1", "Robert'); DROP TABLE users;--")]
    [InlineData("<script>alert(1)</script>", "{{7*7}}")]
    [InlineData("%", "_\\")]
    public async Task A_name_of_any_script_is_taken_as_it_is(string given, string family)
    {
        var person = await Here.AddAsync(given: given, family: family);
        var shown = await person.ShowAsync();
        Assert.Equal((given, family), (shown["givenName"].GetString(), shown["familyName"].GetString()));
        Assert.Equal(person.Id, Assert.Single((await Here.Script.GetAsync("/api/v1/users?search=" + Uri.EscapeDataString(family))).Items, i => i.GetProperty("familyName").GetString() == family).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Attack_17_an_international_domain_is_one_address_in_both_its_forms()
    {
        await Here.AddAsync(email: $"ana@bücher-{Here.Code}.example");
        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer($"ana@{new System.Globalization.IdnMapping().GetAscii($"bücher-{Here.Code}.example")}"))).IsProblem(409, "email-taken", "email");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_role_that_is_none_is_unknown(string id) =>
        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(roleIds: [Here.Role("agent"), id]))).IsProblem(400, "unknown-role", "roleIds[1]");

    [Fact]
    public async Task A_role_of_another_workspace_is_as_unknown_as_one_that_is_none()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(roleIds: elsewhere.Role("agent")))).IsProblem(400, "unknown-role", "roleIds[0]");
    }

    [Theory]
    [InlineData("id", "\"0198f1d2-0000-7000-8000-000000000000\"")]
    [InlineData("tenantId", "\"0198f1d2-0000-7000-8000-000000000000\"")]
    [InlineData("TenantId", "\"x\"")]
    [InlineData("tenant_id", "\"x\"")]
    [InlineData("state", "\"suspended\"")]
    [InlineData("status", "\"suspended\"")]
    [InlineData("passwordHash", "\"x\"")]
    [InlineData("password", "\"x\"")]
    [InlineData("accountId", "\"x\"")]
    [InlineData("isPrimaryAdmin", "true")]
    [InlineData("isOperator", "true")]
    [InlineData("createdAt", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("lockedUntil", "null")]
    [InlineData("version", "1")]
    [InlineData("permissions", "[\"users:update\"]")]
    [InlineData("user", "{\"type\":\"tenant_admin\"}")]
    [InlineData("__proto__", "{}")]
    [InlineData("$type", "\"x\"")]
    public async Task Attack_4_a_member_that_can_not_be_set_is_refused_when_a_person_is_added(string member, string value)
    {
        var before = await Snapshot.OfAsync(Here);
        var json = $$"""{"givenName":"A","familyName":"B","email":"{{Here.NextEmail()}}","type":"agent","roleIds":["{{Here.Role("agent")}}"],"{{member}}":{{value}}}""";
        (await Here.Script.PostAsync("/api/v1/users", json)).IsProblem(400, "unknown-field", member.StartsWith('$') ? null : member);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Theory]
    [InlineData("id", "\"0198f1d2-0000-7000-8000-000000000000\"")]
    [InlineData("type", "\"tenant_admin\"")]
    [InlineData("Type", "\"tenant_admin\"")]
    [InlineData("tenantId", "\"x\"")]
    [InlineData("tenant", "\"x\"")]
    [InlineData("roles", "[]")]
    [InlineData("emailVerified", "true")]
    [InlineData("accountId", "\"x\"")]
    [InlineData("createdAt", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("lastSignInAt", "null")]
    [InlineData("profile", "{\"type\":\"tenant_admin\"}", "profile.type")]
    public async Task Attack_4_a_member_that_can_not_be_set_is_refused_when_one_edits_oneself(string member, string value, string? at = null)
    {
        var person = await Here.AddAsync(type: "tenant_admin");
        var them = await person.ArriveAsync();
        var before = await Snapshot.OfAsync(Here);
        (await them.PatchAsync(person.Path, $$"""{"givenName":"Changed","{{member}}":{{value}}}""")).IsProblem(400, "unknown-field", at ?? member);
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Theory]
    [InlineData("{", "malformed-json")]
    [InlineData("{\"givenName\":\"\\ud800\"}", null)]
    [InlineData("[]", null)]
    [InlineData("\"text\"", null)]
    [InlineData("null", null)]
    [InlineData("{\"givenName\":1}", "wrong-type")]
    [InlineData("{\"givenName\":{\"a\":1}}", "wrong-type")]
    [InlineData("{\"roleIds\":\"x\"}", "wrong-type")]
    [InlineData("{\"roleIds\":[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]}", null)]
    [InlineData("{\"givenName\":\"A\",}", "malformed-json")]
    [InlineData("{} {}", "malformed-json")]
    [InlineData("// hello\n{}", "malformed-json")]
    public async Task A_body_that_is_not_what_is_expected_is_refused(string body, string? code)
    {
        foreach (var (method, path) in new[] { ("POST", "/api/v1/users"), ("PATCH", $"/api/v1/users/{Here.AdminId}") })
        {
            var answer = (await Here.Script.SendAsync(method, path, Client.JsonOf(body), ("If-Match", "\"0\""))).Is(HttpStatusCode.BadRequest);
            if (code is not null)
            {
                answer.IsProblem(400, code);
            }
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    public async Task A_body_of_another_kind_is_not_taken_for_json(string type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        (await Here.Script.SendAsync("POST", "/api/v1/users", body)).IsProblem(415, "not-json");
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/users")]
    [InlineData("PUT", "/api/v1/users/0198f1d2-0000-7000-8000-000000000000")]
    [InlineData("PATCH", "/api/v1/me")]
    public async Task A_method_an_address_does_not_take_is_said_so(string method, string path) =>
        (await Here.Script.SendAsync(method, path, null)).IsProblem(405, "method-not-allowed");

    [Theory]
    [InlineData("/api/v1/users/not-an-id")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/users")]
    [InlineData("/api")]
    public async Task An_address_that_is_not_there_is_a_problem_too(string path) => (await Here.Script.GetAsync(path)).IsProblem(404, "not-found");

    [Fact]
    public async Task A_reason_may_hold_anything_and_breaks_nothing()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend", """{"reason":"nul \u0000, quote ' \" and \uFFFE"}""")).IsOk();
        (await Here.Script.PostAsync(person.Path + "/reactivate", """{"why":"x"}""")).IsProblem(400, "unknown-field", "why");
    }
}
