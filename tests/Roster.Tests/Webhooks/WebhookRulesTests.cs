using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Roster.Platform.Kernel;
using Roster.Tests.Docs;
using Roster.Tests.Support;
using Roster.Webhooks;
using Roster.Webhooks.Delivery;

namespace Roster.Tests.Webhooks;

public sealed partial class WebhookRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_signature_is_that_of_the_standards_own_example() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of([Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")], "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}"""));

    [Fact]
    public void What_is_signed_is_genuine_and_what_was_changed_is_not() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<byte>(), (body, other, key) =>
        {
            var (secret, wrong) = (Enumerable.Repeat(key, 32).ToArray(), Enumerable.Repeat((byte)~key, 32).ToArray());
            // A body is written as UTF-8; half a surrogate pair is none.
            var (text, changed) = (Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(body.Get)), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(other.Get)));
            var both = WebhookSignature.Of([wrong, secret], "msg_1", Now, text);
            bool Genuine(byte[] by, string id, string said, DateTimeOffset at) =>
                SampleReceiver.IsGenuine(WebhookSignature.Prefix + Convert.ToBase64String(by), id, WebhookSignature.Time(Now), both, said, at);
            return Genuine(secret, "msg_1", text, Now) && Genuine(wrong, "msg_1", text, Now) && !Genuine(secret, "msg_2", text, Now) && !Genuine(secret, "msg_1", text, Now.AddMinutes(6))
                && (text == changed || !Genuine(secret, "msg_1", changed, Now));
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Needs", "App")]
    public void The_standards_own_library_takes_what_is_signed_here()
    {
        var (secret, at, body) = (new byte[32], DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()), """{"type":"user.created","data":{"name":"李明华"}}""");
        Assert.Equal((0, body), Verify(body, WebhookSignature.Of([secret], "msg_1", at, body)));
        Assert.Equal((0, body), Verify(body, WebhookSignature.Of([Enumerable.Repeat((byte)7, 24).ToArray(), secret], "msg_1", at, body)));
        Assert.Equal(1, Verify(body + " ", WebhookSignature.Of([secret], "msg_1", at, body)).Exit);
        Assert.Equal(1, Verify(body, WebhookSignature.Of([Enumerable.Repeat((byte)7, 24).ToArray()], "msg_1", at, body)).Exit);

        (int Exit, string Output) Verify(string said, string signature)
        {
            var given = JsonSerializer.Serialize(new
            {
                secret = WebhookSignature.Prefix + Convert.ToBase64String(secret), body = said,
                headers = new Dictionary<string, string> { ["webhook-id"] = "msg_1", ["webhook-timestamp"] = WebhookSignature.Time(at), ["webhook-signature"] = signature },
            });
            var start = new ProcessStartInfo("node", ["webhook.mjs", given]) { WorkingDirectory = Path.Combine(Sources.Root, "tests", "clients"), RedirectStandardOutput = true };
            using var node = Process.Start(start)!;
            var printed = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return (node.ExitCode, printed.Trim());
        }
    }

    [Fact]
    public void Every_type_is_an_event_that_there_is_with_the_members_that_it_names()
    {
        var events = System.IO.Directory.EnumerateFiles(Path.Combine(Sources.Root, "src", "Roster"), "*.cs", SearchOption.AllDirectories).SelectMany(file => EventRecord().Matches(File.ReadAllText(file)))
            .Select(m => (Word: m.Groups["word"].Value, Type: typeof(Event).Assembly.GetTypes().FirstOrDefault(t => t.IsSubclassOf(typeof(Event)) && t.Name == m.Groups["type"].Value)))
            .Where(e => e.Type is not null).ToDictionary(e => e.Word, e => e.Type!);
        foreach (var type in WebhookTypes.All)
        {
            Assert.True(events.TryGetValue(type.Name, out var record), type.Name);
            Assert.All(type.Members, m => Assert.Contains(record!.GetProperties(), p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == m));
        }
    }

    [Fact]
    public void No_type_tells_whose_account_it_is_or_more_than_ids_and_words()
    {
        Assert.All(WebhookTypes.All.SelectMany(t => t.Members), m => Assert.DoesNotContain(m, new[] { "account", "address", "email", "secret", "token", "personal", "reason" }));
        Assert.All(WebhookTypes.All.Where(t => t.Area == "session"), t => Assert.True(t.ByRank));
    }

    [Fact]
    public void The_reference_lists_every_type_there_is() => Assert.Contains(
        string.Join('\n', WebhookTypes.All.Select(t => $"| `{t.Name}` | `{t.Needs.Word}` | {string.Join(", ", t.Members.Select(m => $"`{m}`"))} |".Replace("|  |", "| |", StringComparison.Ordinal))),
        Page.Of("docs/reference/webhooks.md").Text, StringComparison.Ordinal);

    [Fact]
    public void Tries_are_further_and_further_apart_for_three_days_and_then_it_is_given_up()
    {
        var delivery = new WebhookDelivery(Id.New<TenantId>(), Id.New<WebhookId>(), null, "roster.test", Now);
        var (at, pauses) = (Now, new List<TimeSpan>());
        while (delivery.State == DeliveryState.Waiting)
        {
            delivery.BeginTry(at);
            delivery.Note(new global::Roster.Webhooks.Delivery.Outcome("It answered 500.", 500, null, null), chance: 0, at);
            pauses.Add(delivery.NextTryAt - at);
            at = delivery.NextTryAt;
        }

        Assert.Equal((10, DeliveryState.Failed), (delivery.Tries, delivery.State));
        Assert.InRange(at - Now, TimeSpan.FromDays(3), TimeSpan.FromDays(4));
        Assert.Equal(pauses.SkipLast(1).Order(), pauses.SkipLast(1));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-60, 5)]
    [InlineData(2, 5)]
    [InlineData(600, 600)]
    [InlineData(86400 * 30, 86400)]
    public void A_receiver_that_asks_to_be_left_alone_is_for_a_day_at_most(int seconds, int waits)
    {
        var delivery = new WebhookDelivery(Id.New<TenantId>(), Id.New<WebhookId>(), null, "roster.test", Now);
        delivery.BeginTry(Now);
        delivery.Note(new global::Roster.Webhooks.Delivery.Outcome("It answered 503.", 503, null, TimeSpan.FromSeconds(seconds)), chance: 0, Now);
        Assert.Equal(Now.AddSeconds(waits), delivery.NextTryAt);
    }

    [Theory]
    [InlineData("https://hooks.example/roster", null)]
    [InlineData("https://hooks.example:8443/roster?to=a", null)]
    [InlineData("http://bus.internal:8080/roster", null)]
    [InlineData("http://hooks.example/roster", "bad-address")]
    [InlineData("http://bus.internal:8081/roster", "bad-address")]
    [InlineData("https://user:pass@hooks.example/", "bad-address")]
    [InlineData("https://hooks.example/#a", "bad-address")]
    [InlineData("hooks.example", "bad-address")]
    [InlineData("", "bad-address")]
    [InlineData("https://2130706433/", "bad-address")]
    [InlineData("https://0x7f.1/", "bad-address")]
    [InlineData("https://127.0.0.1/", "private-address")]
    [InlineData("https://localhost/", "private-address")]
    [InlineData("https://a.localhost/", "private-address")]
    [InlineData("https://10.1.2.3/", "private-address")]
    [InlineData("https://169.254.169.254/latest", "private-address")]
    [InlineData("https://[::1]/", "private-address")]
    [InlineData("https://[::ffff:10.0.0.1]/", "private-address")]
    [InlineData("https://[fd00::1]/", "private-address")]
    public void Attack_33_what_may_be_an_address_is_public_or_the_operators_own(string address, string? fault)
    {
        var faults = new List<FieldProblem>();
        new WebhookFields(new WebhookOptions { PrivateSites = ["http://bus.internal:8080"] }).Read(address, null, null, faults);
        if (fault is null)
        {
            Assert.Empty(faults);
        }
        else
        {
            // An address that a browser would write otherwise is none, or is private: both are refused.
            Assert.Contains(Assert.Single(faults).Code, new[] { "bad-address", "private-address" });
            Assert.True(fault == "bad-address" || faults[0].Code == fault || address.Contains("ffff", StringComparison.Ordinal), faults[0].Code);
        }
    }

    [GeneratedRegex("""record (?<type>\w+)\((?:(?!record \w+\().)*?(?:Event\("(?<word>[a-z_.]+)"|const string Word = "(?<word>[a-z_.]+)")""", RegexOptions.Singleline)]
    private static partial Regex EventRecord();
}
