using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Http;
using Roster.Sessions;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

public sealed class SignInTests : AppTests
{
    [Fact]
    public async Task A_new_person_signs_in_once_with_the_temporary_password_and_must_choose_their_own()
    {
        var person = await Here.AddAsync(type: "viewer");
        var them = Roster.Stranger();
        Assert.Equal("/start?landed=1", (await person.TryAsync(person.TemporaryPassword, them)).Is(HttpStatusCode.Redirect).Location);

        Assert.Equal("/password", (await them.GetAsync("/start?landed=1")).Location);
        (await them.GetAsync("/api/v1/me")).IsProblem(403, "password-change-required");
        await person.ChooseAsync(them, Person.OwnPassword);
        (await them.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal("set", (await person.ShowAsync())["passwordState"].GetString());

        (await person.TryAsync(person.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
        await person.SignInAsync();
    }

    [Theory]
    [InlineData("TRAILING ")]
    [InlineData("upper")]
    public async Task A_temporary_password_may_be_copied_with_a_blank_or_typed_in_capitals(string how)
    {
        var person = await Here.AddAsync();
        await person.SignInAsync(how == "upper" ? person.TemporaryPassword.ToUpperInvariant() : $" {person.TemporaryPassword} ");
    }

    [Theory]
    [InlineData("tenant_admin", "/console/{0}/users")]
    [InlineData("bot_admin", "https://operations.example/")]
    [InlineData("supervisor", "https://board.example/")]
    [InlineData("agent", "https://desk.example/")]
    [InlineData("analyst", "https://analytics.example/")]
    public async Task Each_type_lands_where_its_work_is(string type, string where)
    {
        var them = await (await Here.AddAsync(type)).ArriveAsync();
        var landed = await them.GetAsync("/start?landed=1");

        // After a form the browser follows no redirect to another site; a page goes on by itself.
        Assert.Equal(string.Format(null, where, Here.Code), where[0] == '/' ? landed.Is(HttpStatusCode.Redirect).Location : landed.IsOk().Headers["Refresh"]["0; url=".Length..]);
    }

    [Fact]
    public async Task A_viewer_lands_on_the_start_page_with_every_portal()
    {
        var them = await (await Here.AddAsync("viewer")).ArriveAsync();
        var page = (await them.GetAsync("/start?landed=1")).IsOk();
        Assert.All(["Admin console", "Operations Portal", "Live board", "Agent Desktop", "Analytics"], portal => Assert.Contains(portal, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attack_24_a_session_cookie_set_beforehand_is_replaced()
    {
        var person = await Here.AddAsync();
        var them = Roster.Stranger();
        them.Cookies[CallerOf.SessionCookie] = "chosen-by-someone-else-chosen-by-someone-else";
        await person.SignInAsync(person.TemporaryPassword, them);

        Assert.NotEqual("chosen-by-someone-else-chosen-by-someone-else", them.SessionToken);
        var planted = Roster.Stranger();
        planted.Cookies[CallerOf.SessionCookie] = "chosen-by-someone-else-chosen-by-someone-else";
        (await planted.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    [Fact]
    public async Task Attack_24_signing_in_again_makes_a_new_session_and_takes_nobody_elses()
    {
        var (one, two) = (await Here.AddAsync("viewer"), await Here.AddAsync("viewer"));
        var them = await one.ArriveAsync();
        var first = them.SessionToken;
        await two.SignInAsync(two.TemporaryPassword, them);

        Assert.NotEqual(first, them.SessionToken);
        var old = Roster.Stranger();
        old.Cookies[CallerOf.SessionCookie] = first!;
        Assert.Equal(one.Email, (await old.GetAsync("/api/v1/me"))["user"].GetProperty("email").GetString());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_good()
    {
        var them = await (await Here.AddAsync("viewer")).ArriveAsync();
        var token = them.SessionToken!;
        (await them.SubmitAsync("/sign-out")).Is(HttpStatusCode.Redirect);

        Assert.Null(them.SessionToken);
        them.Cookies[CallerOf.SessionCookie] = token;
        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    [Fact]
    public async Task Choosing_a_password_ends_the_other_sessions()
    {
        var person = await Here.AddAsync("viewer");
        var (one, two) = (await person.SignInAsync(person.TemporaryPassword), await person.SignInAsync(person.TemporaryPassword));
        await person.ChooseAsync(two, Person.OwnPassword);

        (await one.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await two.GetAsync("/api/v1/me")).IsOk();
        Assert.Single(await Here.EventsAsync(person.Id, "user.password_chosen"));
    }

    [Theory]
    [InlineData("short pass", "short pass", "At least 12")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "more different")]
    [InlineData("long enough to do", "long enough to not", "not the same")]
    [InlineData("", "", "Type a new")]
    [InlineData("{temporary}", "{temporary}", "another password than the temporary")]
    [InlineData("xx-person1-xx-yy-zz", "xx-person1-xx-yy-zz", "e-mail address")]
    public async Task A_password_that_will_not_do_is_refused_and_says_why(string password, string again, string says)
    {
        var person = await Here.AddAsync();
        var them = await person.SignInAsync(person.TemporaryPassword);
        string Typed(string typed) => typed.Replace("{temporary}", person.TemporaryPassword, StringComparison.Ordinal);
        var answer = await them.SubmitAsync("/password", ("password", Typed(password)), ("again", Typed(again)));

        Assert.Contains(says.Replace("At least 12", "at least 12", StringComparison.Ordinal), answer.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Equal("temporary", (await person.ShowAsync())["passwordState"].GetString());
    }

    [Theory]
    [InlineData("Zebulina-1987!!")]
    [InlineData("z3bulina.0caña.1")]
    [InlineData("R0ster2026-Roster")]
    [InlineData("Workspace {code} 99")]
    public async Task A_password_that_is_little_else_than_names_is_refused_however_it_is_dressed(string password)
    {
        var person = await Here.AddAsync(given: "Zebulina", family: "Ocaña");
        var them = await person.SignInAsync(person.TemporaryPassword);
        password = password.Replace("{code}", Here.Code, StringComparison.Ordinal);
        Assert.Contains("are tried first", (await them.SubmitAsync("/password", ("password", password), ("again", password))).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        // One among others does no harm.
        await person.ChooseAsync(them, "Zebulina paints nine kettles");
    }

    [Fact]
    public async Task Someone_whose_password_is_set_changes_it_only_by_proof()
    {
        var them = await (await Here.AddAsync()).ArriveAsync();
        Assert.Equal("/start", (await them.GetAsync("/password")).Location);
        Assert.Contains("set already", (await them.SubmitAsync("/password", ("password", "another password 1"), ("again", "another password 1"))).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\tx")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string returnTo)
    {
        var person = await Here.AddAsync();
        var answer = await Roster.Stranger().SubmitAsync("/sign-in", ("email", person.Email), ("password", person.TemporaryPassword), ("return", returnTo));
        Assert.Equal("/start?landed=1", answer.Is(HttpStatusCode.Redirect).Location);
    }

    [Fact]
    public async Task Cookies_are_bound_to_this_host_https_and_no_script()
    {
        var person = await Here.AddAsync();
        var cookies = (await person.TryAsync(person.TemporaryPassword)).Headers["Set-Cookie"];
        Assert.Equal(2, cookies.Split("__Host-roster", StringSplitOptions.None).Length - 1);
        Assert.Equal(2, cookies.Split("secure; samesite=lax; httponly", StringSplitOptions.None).Length - 1);
        Assert.DoesNotContain("domain=", cookies, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_sign_in_is_one_event_and_the_last_sign_in_of_the_list()
    {
        var person = await Here.AddAsync();
        Assert.Equal(JsonKind.Null, (await person.ShowAsync())["lastSignInAt"].ValueKind);
        await person.SignInAsync(person.TemporaryPassword);

        Assert.Single(await Here.EventsAsync(person.Id, "session.entered"));
        Assert.NotEqual(JsonKind.Null, (await person.ShowAsync())["lastSignInAt"].ValueKind);
    }

    [Fact]
    public async Task Four_devices_sign_in_at_once()
    {
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.TryAsync(Person.OwnPassword)));
        Assert.All(answers, a => a.Is(HttpStatusCode.Redirect));
        Assert.Equal(5, (await Here.EventsAsync(person.Id, "session.entered")).Count);
    }

    [Fact]
    public async Task A_session_secret_is_stored_only_as_its_hash()
    {
        var them = await (await Here.AddAsync()).ArriveAsync();
        var hashes = await Roster.AskAsync(db => db.Set<Session>().Select(s => s.TokenHash).ToListAsync());
        var hash = global::Roster.Platform.Secrets.Secret.Hash(them.SessionToken!);
        Assert.Single(hashes, h => h.SequenceEqual(hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@b@c")]
    [InlineData("\uFFFE@x.example")]
    public async Task Whatever_is_typed_as_an_address_is_refused_alike(string email) =>
        Assert.Contains("do not open an account", (await Roster.Stranger().SubmitAsync("/sign-in", ("email", email), ("password", "\uFFFE wrong"))).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
}
