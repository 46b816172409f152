using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Whoever comes with the cookie of an ended session is told why, and by whom.</summary>
public sealed class HowItEndedTests : AppTests
{
    [Fact]
    public async Task A_suspended_person_is_told_so_with_the_administrators_name()
    {
        var person = await Here.AddAsync();
        var at = await person.ArriveAsync();
        Assert.Equal("open", (await at.GetAsync("/api/v1/session-end")).IsOk()["because"].GetString());

        (await (await Here.AdminAsync()).PostAsync(person.Path + "/suspend")).IsOk();

        var end = (await at.GetAsync("/api/v1/session-end")).IsOk();
        Assert.Equal(("blocked", "First Admin"), (end["because"].GetString(), end["by"].GetString()));
        (await at.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    [Fact]
    public async Task One_s_own_doing_and_a_scripts_name_nobody()
    {
        var person = await Here.AddAsync();
        var one = await person.ArriveAsync();
        (await Here.Script.PostAsync(person.Path + "/reset-password")).IsOk();
        var reset = (await one.GetAsync("/api/v1/session-end")).IsOk();
        Assert.Equal(("credentials_replaced", null), (reset["because"].GetString(), reset["by"].GetString()));

        var other = await (await Here.AddAsync()).ArriveAsync();
        var cookie = other.Cookies["__Host-roster"];
        await other.SubmitAsync("/sign-out");
        other.Cookies["__Host-roster"] = cookie;
        Assert.Equal("signed_out", (await other.GetAsync("/api/v1/session-end")).IsOk()["because"].GetString());
    }

    [Fact]
    public async Task Without_a_cookie_of_a_session_there_is_nothing_to_tell()
    {
        var stranger = Roster.Stranger();
        (await stranger.GetAsync("/api/v1/session-end")).IsProblem(401, "not-signed-in");
        stranger.Cookies["__Host-roster"] = "made-up-by-someone-who-has-none";
        (await stranger.GetAsync("/api/v1/session-end")).IsProblem(401, "not-signed-in");
        (await Here.Script.GetAsync("/api/v1/session-end")).IsProblem(401, "not-signed-in");
    }
}
