using System.Net;
using Roster.Hosting;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

[Trait("Needs", "App")]
public sealed class FirstRunTests
{
    [Fact]
    public async Task Attack_47_the_link_of_the_first_start_works_once_and_for_fifteen_minutes()
    {
        await using var host = await RosterHost.StartAsync();
        var late = await StartAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        (await OpenAsync(host, late!)).Is(HttpStatusCode.UnprocessableEntity);

        // Each start makes another until the first administrator has a password, and ends the one before.
        var (before, link) = (await StartAsync(host), await StartAsync(host));
        (await OpenAsync(host, before!)).Is(HttpStatusCode.UnprocessableEntity);
        host.Clock.Advance(TimeSpan.FromMinutes(14));
        var browsers = Enumerable.Range(0, 20).Select(_ => host.Stranger()).ToList();
        var opened = await Task.WhenAll(browsers.Select(b => OpenAsync(host, link!, b)));

        var admin = browsers[Assert.Single(opened.Index(), o => o.Item.Status == HttpStatusCode.Redirect).Index];
        Assert.All(browsers.Where(b => b != admin), b => Assert.Null(b.SessionToken));
        (await OpenAsync(host, link!)).Is(HttpStatusCode.UnprocessableEntity);
        (await admin.SubmitAsync("/password", ("givenName", "Ana"), ("familyName", "López"), ("email", "ana@home.example"),
            ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
        Assert.True((await admin.GetAsync("/api/v1/me")).IsOk()["isOperator"].GetBoolean());

        Assert.Null(await StartAsync(host));
        (await OpenAsync(host, link!)).Is(HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>What a start prints.</summary>
    private static async Task<string?> StartAsync(RosterHost host)
    {
        var link = await FirstRun.PrepareAsync(host.Services, CancellationToken.None);
        host.Secrets.Add(link ?? "");
        return link;
    }

    private static Task<Answer> OpenAsync(RosterHost host, string token, Client? at = null) => (at ?? host.Stranger()).SubmitAsync("/link", ("token", token));
}
