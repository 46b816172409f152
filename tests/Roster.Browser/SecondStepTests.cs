using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>A second step at sign-in: set up with a phone, given on the way in, reset by an administrator, and wanted by a workspace.</summary>
[Collection(Demo.Name)]
public sealed partial class SecondStepTests(DemoRoster roster) : DemoTests(roster)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task Someone_sets_up_an_app_signs_in_with_it_and_an_administrator_resets_it_when_it_is_lost()
    {
        var person = await Roster.Add("viewer", "Ines", "Duarte");
        var them = await SignedIn(person);
        await them.Page.GotoAsync("/account");
        await them.Page.GetByRole(AriaRole.Link, new() { Name = "Set up a second step or a passkey" }).ClickAsync();
        await them.MustLookRight("second-step-begin");
        await them.Click("Set up an authenticator app");
        await Expect(them.Page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        await them.MustLookRight("second-step-set-up");
        var key = Key().Match(await them.Page.ContentAsync()).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        await them.Page.GetByLabel("Code that the app shows now").FillAsync("000000");
        await them.Click("Turn it on");
        await Expect(them.Alert.First).ToContainTextAsync("That is not the code the app shows now");
        await them.MustLookRight("second-step-set-up-wrong");
        await them.Page.GetByLabel("Code that the app shows now").FillAsync(Code(key, -1));
        await them.Click("Turn it on");
        await Expect(them.Page.GetByRole(AriaRole.List, new() { Name = "Recovery codes" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await them.MustLookRight("second-step-codes");
        await them.Page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(them.Page.GetByText("10 recovery codes are left")).ToBeVisibleAsync();
        await them.MustLookRight("account-with-second-step");
        await them.Page.GotoAsync("/account/second-step");
        await them.MustLookRight("second-step-own");

        var again = await Stranger(Phone);
        await again.SignIn(person.Email, Newcomer.OwnPassword);
        await Expect(again.Page.GetByRole(AriaRole.Heading, new() { Name = "One more step" })).ToBeVisibleAsync();
        await again.MustLookRight("second-step-on-a-phone");
        await again.Page.GetByLabel("Code").FillAsync("000 000");
        await again.Click("Go on");
        await Expect(again.Alert.First).ToContainTextAsync("That is not a code that works now");
        await again.MustLookRight("second-step-wrong");
        await again.Page.GetByLabel("Code").FillAsync(Code(key, 0).Insert(3, " "));
        await again.Click("Go on");
        await Expect(again.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Ines Duarte" })).ToBeVisibleAsync();

        var admin = await Admin();
        await admin.Page.GotoAsync($"/console/demo/users/{person.Id}");
        await Expect(admin.Page.GetByText("Authenticator app")).ToBeVisibleAsync();
        await admin.MustLookRight("person-with-second-step");
        await admin.Click("Reset second step");
        await Expect(admin.Dialog).ToContainTextAsync("Be sure that it is Ines Duarte who asks.");
        await admin.MustLookRight("second-step-reset");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Reset second step" }).ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync("The second step of Ines Duarte is reset");
        Assert.Equal("none", (await Roster.Read(person)).GetProperty("secondFactor").GetString());
    }

    [Fact]
    public async Task A_workspace_requires_it_only_once_its_admin_has_one_and_then_people_set_it_up_before_they_are_in()
    {
        var admin = await AdminOf("enterprise-console");
        await admin.Page.GotoAsync("/console/demo-bank/settings");
        var choice = admin.Page.GetByLabel("Second step at sign-in", new() { Exact = true });
        await choice.SelectOptionAsync(new SelectOptionValue { Label = "Required" });
        await admin.Click("Save…");
        await Expect(admin.Dialog).ToContainTextAsync("must set one up, once the days of grace are over.");
        await admin.MustLookRight("settings-second-step-preview");
        await admin.Click("Save settings");
        await Expect(admin.Page.GetByText("Set up a second step for yourself first")).ToBeVisibleAsync();
        await admin.MustLookRight("settings-second-step-first");
    }

    [Fact]
    public async Task Whom_it_is_required_of_is_named_by_type_and_role()
    {
        var admin = await AdminOf("balanced");
        await admin.Page.GotoAsync("/console/demo-all/settings");
        var whom = admin.Page.Locator("[data-policy=mfaFor]");
        await Expect(whom.Locator(".mantine-Pill-label", new() { HasText = "Everyone" })).ToBeVisibleAsync();
        var field = admin.Page.GetByLabel("Who needs a second step", new() { Exact = true });
        await field.FillAsync("supervisor (t");
        await admin.Page.Locator("[data-combobox-option]:visible").GetByText("Supervisor (type)", new() { Exact = true }).ClickAsync();
        await field.FillAsync("(role)");
        await admin.MustLookRight("settings-who-needs-a-second-step-choosing");
        await admin.Page.Locator("[data-combobox-option]:visible").First.ClickAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(whom.Locator(".mantine-Pill-label", new() { HasText = "Everyone" })).ToHaveCountAsync(0);
        await Expect(whom.Locator(".mantine-Pill-label", new() { HasText = "Supervisor (type)" })).ToBeVisibleAsync();
        await admin.MustLookRight("settings-who-needs-a-second-step");
        await admin.Click("Save…");
        await Expect(admin.Dialog).ToContainTextAsync("Supervisor (type)");
        await admin.MustLookRight("settings-who-needs-a-second-step-preview");
        await admin.Click("Save settings");
        await Expect(admin.Notice).ToContainTextAsync("The settings are saved");
        await Expect(whom.Locator(".mantine-Pill-label", new() { HasText = "Supervisor (type)" })).ToBeVisibleAsync();
        await admin.Click("Back to preset: Who needs a second step");
        await Expect(whom.Locator(".mantine-Pill-label", new() { HasText = "Everyone" })).ToBeVisibleAsync();

        // Where people have no type, none is offered.
        var center = await AdminOf("call-center");
        await center.Page.GotoAsync("/console/demo-calls/settings");
        await center.Page.GetByLabel("Who needs a second step", new() { Exact = true }).FillAsync("(");
        await Expect(center.Page.Locator("[data-combobox-option]:visible").GetByText("(role)").First).ToBeVisibleAsync();
        await Expect(center.Page.Locator("[data-combobox-option]:visible").GetByText("(type)")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_list_of_networks_that_leaves_its_writer_out_is_not_saved_and_says_where_they_are()
    {
        var admin = await AdminOf("balanced");
        await admin.Page.GotoAsync("/console/demo-all/settings");
        var networks = admin.Page.GetByLabel("Networks", new() { Exact = true });
        await networks.FillAsync("203.0.113.0/24\nnot one");
        await admin.Click("Save…");
        await Expect(admin.Page.GetByText("“not” is no network")).ToBeVisibleAsync();
        await networks.FillAsync("203.0.113.0/24\n2001:db8::/32");
        await admin.Click("Save…");
        await Expect(admin.Dialog).ToContainTextAsync("began outside them");
        await admin.MustLookRight("settings-networks-preview");
        await admin.Click("Save settings");
        await Expect(admin.Page.GetByText("which these networks leave out")).ToBeVisibleAsync();
        await admin.MustLookRight("settings-networks");
        await networks.FillAsync("127.0.0.0/8\n::1");
        await admin.Click("Save…");
        await admin.Click("Save settings");
        await Expect(admin.Notice).ToContainTextAsync("The settings are saved");
        await Expect(networks).ToHaveValueAsync("127.0.0.0/8\n::1/128");
    }

    /// <summary>What the app would show for a key that was typed into it.</summary>
    private static string Code(string typed, int off)
    {
        var bits = string.Concat(typed.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + off);
#pragma warning disable CA5350 // RFC 6238
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fff_ffff) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("Type this key: <code>([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();
}
