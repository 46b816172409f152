using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Attack 22, passing for many addresses. With the limit as low as an operator may set it: one try, and one more each ten seconds.</summary>
[Trait("Needs", "App")]
public sealed class ThrottleAttackTests
{
    private const string Refused = "Too many tries from your address.";

    [Fact]
    public async Task Attack_22_forwarded_headers_and_casing_make_no_further_bucket()
    {
        await using var host = await RosterHost.StartAsync(new() { ["Roster:SignIn:PerMinute"] = "6" });
        var here = await host.NewWorkspaceAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Spoofing(host, i).SubmitAsync("/sign-in", ("email", Cased(here.AdminEmail, i)), ("password", "not it"))));

        // Six at once; on a slow machine some more as the bucket fills again.
        Assert.InRange(answers.Count(a => a.Status != HttpStatusCode.TooManyRequests), 1, 20);
    }

    [Fact]
    public async Task Attack_22_every_form_that_takes_an_address_a_password_or_a_link_counts_into_the_same_bucket()
    {
        await using var host = await StartAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync();
        var filling = Stopwatch.StartNew();
        // Takes the one try that there is.
        var signedIn = await person.ArriveAsync();
        var passed = 0;
        foreach (var (path, fields) in new (string, Func<int, (string, string)[]>)[]
        {
            ("/sign-in", i => [("email", Cased(person.Email, i)), ("password", "not it")]),
            ("/forgot", i => [("email", Cased(person.Email, i))]),
            ("/link", i => [("token", $"a guess at a link, number {i}")]),
            ("/link/password", i => [("token", $"a guess at a link, number {i}"), ("password", Person.OwnPassword), ("again", Person.OwnPassword)]),
            ("/account/password", i => [("current", $"a guess {i}"), ("password", "nine green kettles"), ("again", "nine green kettles")]),
        })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Spoofing(host, i, path.StartsWith("/account", StringComparison.Ordinal) ? signedIn : null).SubmitAsync(path, fields(i))));
            passed += Passed(answers);
            Assert.Contains(answers, a => a.Text.Contains(Refused, StringComparison.Ordinal));
        }

        Assert.InRange(passed, 0, Refilled(filling));
    }

    [Theory]
    [InlineData("/sign-in", "2001:db8:1:2::{0}", "2001:db8:1:3::1")]
    [InlineData("/forgot", "2001:db8:1:2:{0}:ffff:0:1", "2001:db8:1:3:1:ffff:0:1")]
    public async Task Attack_22_an_IPv6_network_of_64_bits_is_one_bucket(string path, string one, string other)
    {
        await using var host = await StartAsync();
        var filling = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => FromAsync(host, path, string.Format(null, one, i))));
        Assert.InRange(Passed(answers), 1, 1 + Refilled(filling));
        Assert.Equal(1, Passed([await FromAsync(host, path, other)]));
    }

    [Fact]
    public async Task Attack_22_an_IPv4_address_written_as_IPv6_is_the_same_bucket()
    {
        await using var host = await StartAsync();
        var filling = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => FromAsync(host, "/forgot", i % 2 == 0 ? "203.0.113.9" : "::ffff:203.0.113.9")));
        Assert.InRange(Passed(answers), 1, 1 + Refilled(filling));
        Assert.Equal(1, Passed([await FromAsync(host, "/forgot", "203.0.113.10")]));
    }

    [Fact]
    public async Task Attack_22_behind_a_proxy_only_the_address_the_proxy_saw_counts_and_from_elsewhere_no_chain_is_believed()
    {
        const string proxy = "10.0.0.1";
        await using var host = await StartAsync(IPAddress.Parse(proxy));
        var filling = Stopwatch.StartNew();
        var throughProxy = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => FromAsync(host, "/forgot", proxy, $"192.0.2.{i}, 2001:db8::{i}, 198.51.100.7")));
        Assert.InRange(Passed(throughProxy), 1, 1 + Refilled(filling));
        Assert.Equal(1, Passed([await FromAsync(host, "/forgot", proxy, "198.51.100.7, 198.51.100.8")]));

        filling.Restart();
        var pastProxy = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => FromAsync(host, "/forgot", "203.0.113.50", $"192.0.2.{i}")));
        Assert.InRange(Passed(pastProxy), 1, 1 + Refilled(filling));
    }

    private static Task<RosterHost> StartAsync(params IPAddress[] proxies) => RosterHost.StartAsync(
        new() { ["Roster:SignIn:PerMinute"] = "1" }, services => services.AddSingleton<IStartupFilter>(new ArrivesFrom()), proxies: proxies);

    private static int Passed(IEnumerable<Answer> answers) => answers.Count(a => !a.Text.Contains(Refused, StringComparison.Ordinal));

    /// <summary>What a bucket that was first used since then has been given again, at most.</summary>
    private static int Refilled(Stopwatch since) => (int)(since.Elapsed / TimeSpan.FromSeconds(10));

    private static string Cased(string email, int i) => i % 2 == 0 ? email : email.ToUpperInvariant();

    private static Client Spoofing(RosterHost host, int i, Client? signedIn = null)
    {
        var client = host.Stranger();
        foreach (var (name, value) in signedIn?.Cookies ?? [])
        {
            client.Cookies[name] = value;
        }

        client.Headers["X-Forwarded-For"] = $"203.0.113.{i}, 198.51.100.{i}";
        client.Headers["X-Real-IP"] = $"203.0.113.{i}";
        client.Headers["Forwarded"] = $"for=203.0.113.{i}";
        return client;
    }

    private static Task<Answer> FromAsync(RosterHost host, string path, string address, string? chain = null)
    {
        var client = host.Stranger();
        client.Headers[ArrivesFrom.Header] = address;
        if (chain is not null)
        {
            client.Headers["X-Forwarded-For"] = chain;
        }

        return client.SubmitAsync(path, ("email", "someone@acme.example"), ("password", "not it"));
    }
}
