using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Where no mail is sent, no page promises one.</summary>
public sealed class NoMailServerTests : AppTests
{
    [Fact]
    public async Task My_account_offers_no_change_of_address_and_says_why()
    {
        var here = await Roster.NewWorkspaceAsync("balanced");
        var (person, _) = await here.AddByAsync("shown_once");
        var at = await person.ArriveAsync();

        var page = (await at.GetAsync("/account")).IsOk().Text;
        Assert.Contains("no link would reach a new address", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Send the link", page, StringComparison.Ordinal);
        Assert.Contains("no link would reach a new address", (await at.SubmitAsync("/account/address", ("email", here.NextEmail()))).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Empty(await here.EventsAsync(person.Id, "user.address_asked"));
    }

    [Fact]
    public async Task Whoever_forgot_their_password_is_told_whom_to_ask()
    {
        var person = await Here.AddAsync();
        Assert.Contains("Roster sends no mail here", (await Roster.Stranger().GetAsync("/forgot")).IsOk().Text, StringComparison.Ordinal);
        var asked = (await Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email))).IsOk().Text;
        Assert.Contains("waits with whoever runs Roster", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("on its way", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reports_a_session_is_told_that_nobody_has_heard_of_it_yet()
    {
        var at = await (await Here.AddAsync()).ArriveAsync();
        Assert.Contains("Roster sends them no mail", (await at.GetAsync("/account?done=reported")).IsOk().Text, StringComparison.Ordinal);
    }
}
