using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Demo;

/// <summary>A small workspace of the demo beside the first.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Name">As its people call it.</param>
/// <param name="Preset">Whose words and rules it has.</param>
/// <param name="Domain">Of its addresses.</param>
/// <param name="Admin">Given and family name of its primary admin.</param>
internal sealed record DemoWorkspace(string Code, string Name, Preset Preset, string Domain, (string Given, string Family) Admin)
{
    /// <summary>How many people, and from where in the line of names.</summary>
    public int People { get; init; } = 28;

    public required int Seed { get; init; }

    /// <summary>What the person's work means here: codes of roles.</summary>
    public required Func<DemoPerson, IReadOnlyList<string>> Roles { get; init; }

    public IReadOnlyList<(string Code, string Name, string Description, Permission[] Permissions)> OwnRoles { get; init; } = [];

    public IReadOnlyList<DemoGroup> Groups { get; init; } = [];

    public IReadOnlyList<DemoQueue> Queues { get; init; } = [];

    public IReadOnlyList<DemoSkill> Skills { get; init; } = [];

    /// <summary>Whether its builders may own bots.</summary>
    public bool HasBots { get; init; } = true;

    /// <summary>Some of the first workspace's people belong here too, with one account.</summary>
    public int Shared { get; init; }

    public string AdminEmail => $"{Admin.Given}.{Admin.Family}@{Domain}".ToLowerInvariant();
}

internal static class DemoWorkspaces
{
    private static bool Admins(DemoPerson p) => p.Type == UserType.TenantAdmin;

    private static bool Builders(DemoPerson p) => p.Type == UserType.BotAdmin;

    private static bool Leads(DemoPerson p) => p.Type == UserType.Supervisor;

    private static bool Agents(DemoPerson p) => p.Type == UserType.Agent;

    private static bool From(DemoPerson p, params string[] zones) => p.TimeZone is { } zone && zones.Any(z => zone.StartsWith(z, StringComparison.Ordinal));

    public static IReadOnlyList<DemoWorkspace> All { get; } =
    [
        new("demo-bank", "Northwind Bank", Preset.EnterpriseConsole, "northwind.example", ("Ingrid", "Solheim"))
        {
            Seed = 31, Shared = 8,
            OwnRoles =
            [
                ("bot_builder", "Bot builder", "Makes bots, and works on those of others.", [BotsRead, BotsCreate, BotsUpdate, BotsMembers]),
                ("bot_editor", "Bot editor", "Works on bots, and makes none.", [BotsRead, BotsUpdate]),
                ("contact_agent", "Contact agent", "Handles conversations.", [ConversationsHandle, AvailabilityOwn]),
                ("helpdesk", "Help desk", "Resets passwords, and ends sessions that are not the person's.", [UsersRead, UsersResetCredentials, SessionsRead, SessionsEnd]),
            ],
            Queues = [new("Cards", "Lost, stolen and blocked cards.", p => Agents(p) && From(p, "Europe")), new("Loans", "Questions about loans.", p => Leads(p) || Agents(p) && From(p, "America"))],
            Skills = [new("Mortgages", "From the first question to the notary.", p => Leads(p) || Agents(p) && From(p, "America")), new("Spanish", "Speaks and writes it.", p => Agents(p) && From(p, "Europe"))],
            Roles = p => Admins(p) ? ["master_admin"] : Leads(p) ? ["member", "helpdesk"] : Agents(p) ? ["member", "contact_agent"] : ["member"],
            Groups =
            [
                new("Digital", "Everyone who has to do with bots.", null, null, p => p.Type == UserType.Analyst),
                new("Bot factory", "Builds and keeps the bank's bots.", "bot_builder", "Digital", Builders),
                new("Night watch", "Mends bots outside office hours.", "bot_editor", "Bot factory", p => Agents(p) && From(p, "America", "Asia")),
                new("Branches", "The desks in town.", null, null, p => Agents(p) && From(p, "Europe")),
                new("Service desk", "First help for everyone who can't sign in.", "helpdesk", null, Leads),
            ],
        },
        new("demo-calls", "Brightline Calls", Preset.CallCenter, "brightline.example", ("Marcus", "Adeyemi"))
        {
            Seed = 47, HasBots = false,
            Roles = p => Admins(p) ? ["administrator"] : Leads(p) || Builders(p) ? ["manager"] : ["agent"],
            Queues =
            [
                new("Sales", "New customers, and those who want more.", p => Agents(p) && From(p, "Europe", "America")),
                new("Billing", "Invoices and refunds.", p => (Agents(p) || Leads(p)) && From(p, "Europe")),
                new("Night line", "Whatever comes between ten and six.", p => Agents(p) && From(p, "Asia", "Australia")),
                new("Complaints", "Answered by those who lead.", Leads),
            ],
            Groups = [new("Early shift", "Six to two.", null, null, p => From(p, "Europe")), new("Late shift", "Two to ten.", null, null, p => From(p, "America"))],
        },
        new("demo-chat", "Harbor Chat", Preset.Omnichannel, "harborchat.example", ("Salma", "Nasser"))
        {
            Seed = 59,
            Roles = _ => [],
            OwnRoles = [("csr", "CSR", "Handles conversations.", [ConversationsHandle, AvailabilityOwn])],
            Skills =
            [
                new("English", "Speaks and writes it.", Agents),
                new("Spanish", "Speaks and writes it.", p => Agents(p) && From(p, "America", "Europe/Madrid")),
                new("German", "Speaks and writes it.", p => Agents(p) && From(p, "Europe")),
                new("Refunds", "May give money back.", p => Leads(p) || Agents(p) && From(p, "Asia", "America")),
            ],
            Groups =
            [
                new("Admin", "", null, null, Admins),
                new("Maintainer", "", null, null, p => Builders(p) || Leads(p)),
                new("Client", "", null, null, p => !Admins(p) && !Builders(p) && !Leads(p)),
                new("CSR", "Everyone who answers.", "csr", null, Agents),
                new("Web chat", "Answers on the web page.", null, "CSR", p => Agents(p) && From(p, "Europe")),
            ],
        },
        new("demo-all", "Kestrel Group", Preset.Balanced, "kestrel.example", ("Ravi", "Menon"))
        {
            Seed = 71,
            Skills = [new("French", "Speaks and writes it.", p => Agents(p) && From(p, "Europe", "Africa")), new("Router setup", "By phone, with patience.", p => Leads(p) || Agents(p) && From(p, "America"))],
            Roles = p => [Words<UserType>.Of(p.Type)],
            Queues =
            [
                new("First line", "Everything that comes in.", p => Agents(p) && !From(p, "Asia")),
                new("Escalations", "What the first line hands on.", Leads),
            ],
            Groups =
            [
                new("Operations", "Keeps things running.", null, null, Leads),
                new("First line", "Answers first.", null, "Operations", p => Agents(p) && From(p, "Europe", "Africa")),
                new("Builders", "Makes the bots.", "bot_admin", null, Builders),
            ],
        },
    ];
}
