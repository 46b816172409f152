using System.CommandLine;
using Roster.Hosting;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Tests.Docs;

/// <summary>The tables of the reference are the code's. A failure shows the table as it must be.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Permissions_and_what_each_type_lets_through()
    {
        var types = Enum.GetValues<UserType>();
        Holds("docs/reference/permissions.md", Table(
            ["permission", "in plain words", "kind", .. types.Select(t => $"`{Words<UserType>.Of(t)}`")],
            Permissions.All.Select(p => (string[])
                [$"`{p.Word}`", PermissionNames.Of(p), p.Administrative ? "administrative" : "operational", .. types.Select(t => UserTypes.Ceiling(t).Has(p) ? "yes" : "")])));
    }

    [Fact]
    public void Portals() =>
        Holds("docs/reference/permissions.md", Table(["portal", "name", "needs"], Portal.All.Select(p => (string[])[$"`{p.Id}`", p.Name, $"`{p.Needs.Word}`"])));

    [Theory]
    [InlineData(Preset.BotPlatform)]
    [InlineData(Preset.EnterpriseConsole)]
    [InlineData(Preset.CallCenter)]
    [InlineData(Preset.Omnichannel)]
    public void System_roles(Preset preset) =>
        Holds("docs/reference/permissions.md", Table(["code", "name", "what for", "permissions"],
            SystemRoles.For(Id.New<TenantId>(), preset).Select(r => (string[])[$"`{r.Code}`", r.Name, r.Description, r.Permissions.Count().ToString(null, null)])));

    [Fact]
    public void Policy_of_each_preset()
    {
        var all = ((Preset[])[Preset.BotPlatform, Preset.EnterpriseConsole, Preset.CallCenter, Preset.Omnichannel, Preset.Balanced])
            .Select(p => (Preset: p, Policy: TenantPolicy.Of(p))).ToList();
        string[] Row(string name, Func<TenantPolicy, object?> value) => [name, .. all.Select(p => $"{value(p.Policy)}")];
        static string Join(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"`{w}`"));
        Holds("docs/presets.md", Table(
            ["", .. all.Select(p => $"`{p.Preset.Word()}`")],
            [
                ["user types", .. all.Select(p => p.Preset.HasUserTypes() ? "yes" : "no")],
                Row("e-mail changed by", p => $"`{Words<EmailChange>.Of(p.EmailChange)}`"),
                Row("name changed by", p => $"`{Words<NameChange>.Of(p.NameChange)}`"),
                Row("first credential", p => Join(p.Activation.Select(Words<Delivery>.Of))),
                Row("reset", p => Join(p.Reset.Select(Words<Delivery>.Of))),
                Row("verbs", p => Join(p.Verbs)),
                Row("required when added", p => Join(p.RequiredAtCreate)),
                Row("most roles", p => p.RolesMax?.ToString(null, null) ?? "any"),
                Row("temporary password, days", p => p.TemporaryPasswordDays),
                Row("invitation, days", p => p.InviteDays),
                Row("reset link, minutes", p => p.ResetMinutes),
                Row("rest, minutes", p => p.IdleMinutes),
                Row("session, hours", p => p.AbsoluteHours),
                Row("shortest password", p => p.PasswordMinLength),
                Row("a password lives, days", p => p.PasswordExpiryDays?.ToString(null, null) ?? "never"),
                Row("passwords remembered", p => p.PasswordHistory),
                Row("before a deletion", p => $"`{Words<DeleteConfirmation>.Of(p.ConfirmDelete)}`"),
                Row("deleted people kept, days", p => p.PurgeDays?.ToString(null, null) ?? "for ever"),
                Row("levels of skills", p => $"`{Words<SkillScale>.Of(p.Skills)}`"),
                Row("agents pick their own skills", p => $"`{Words<OwnSkills>.Of(p.SkillsSelf)}`"),
                Row("most chats, and most e-mails, of an agent", p => p.CapacityMax),
                Row("a limit over both together", p => $"`{Words<TotalLimit>.Of(p.CapacityTotal)}`"),
                Row("grace of calls, chats, e-mails, seconds", p => $"{p.GraceVoiceSeconds}, {p.GraceChatSeconds}, {p.GraceEmailSeconds}"),
                Row("offline after, minutes", p => p.OfflineAfterMinutes?.ToString(null, null) ?? "never"),
                Row("single interactions kept, days", p => p.InteractionDays?.ToString(null, null) ?? "for ever"),
                Row("roles of whoever comes back", p => $"`{Words<RestoredAssignments>.Of(p.RestoreAssignments)}`"),
            ]));
    }

    [Fact]
    public void Words_of_each_preset()
    {
        Preset[] all = [Preset.BotPlatform, Preset.EnterpriseConsole, Preset.CallCenter, Preset.Omnichannel, Preset.Balanced];
        Holds("docs/reference/words.md", Table(
            ["", .. all.Select(p => $"`{p.Word()}`")],
            PresetWords.States(Preset.Balanced).Keys.Select(state => (string[])[$"`{state}`", .. all.Select(p => PresetWords.States(p)[state])])));
        Holds("docs/reference/words.md", Table(
            ["", .. all.Select(p => $"`{p.Word()}`")],
            PresenceWords.Of(Preset.Balanced).Keys.Select(shown => (string[])[$"`{shown}`", .. all.Select(p => PresenceWords.Of(p)[shown])])));
    }

    [Fact]
    public void The_command_line()
    {
        var page = Page.Of("docs/reference/command-line.md").Text;
        foreach (var (path, command) in Commands(CommandLine.Root(), "./run"))
        {
            Assert.Contains($"`{path}", page, StringComparison.Ordinal);
            foreach (var option in command.Options.Where(o => !o.Hidden && o.Name is not ("--help" or "--version")))
            {
                Assert.Contains($"| `{option.Name}", page, StringComparison.Ordinal);
                Assert.Contains(option.Description!, page, StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<(string Path, Command Command)> Commands(Command command, string path) =>
        command.Subcommands.SelectMany(c => Commands(c, $"{path} {c.Name}")).Prepend((path, command));

    private static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join('\n', new[] { Line(head), Line(head.Select(_ => "---")) }.Concat(rows.Select(Line)));

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |".Replace("  |", " |", StringComparison.Ordinal);

    private static void Holds(string page, string table) =>
        Assert.True(Page.Of(page).Text.Contains(table, StringComparison.Ordinal), $"{page} must have this table:\n\n{table}\n");
}
