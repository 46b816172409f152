using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Bots;

/// <summary>What a person is to a bot. The one who made it owns it; ownership moves only when it is handed over.</summary>
[StoredAsWord]
public enum BotRole { Owner, Developer, Tester }

/// <summary>A bot of the platform, as far as people have to do with it: what it is called, and who owns it.</summary>
public sealed class Bot : ITenantOwned, IVersioned
{
    /// <summary>The most who work on one bot beside its owner.</summary>
    public const int MostMembers = 200;

    private Bot() { }

    public Bot(TenantId tenant, string name, string description, UserId by, DateTimeOffset now)
    {
        (TenantId, Id, OwnerId, CreatedBy, CreatedAt) = (tenant, Platform.Kernel.Id.New<BotId>(), by, by, now);
        Describe(name, description);
    }

    public TenantId TenantId { get; private set; }

    public BotId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What lists are sorted by; one bot's alone in its tenant.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>What is searched.</summary>
    public string Search { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>One column, so that a bot has exactly one owner.</summary>
    public UserId OwnerId { get; private set; }

    public UserId CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; set; }

    public void Describe(string name, string description) =>
        (Name, NameKey, Search, Description) = (name, Fold.SortKey(name), Fold.SearchText(name), description);

    public void HandTo(UserId owner) => OwnerId = owner;
}

/// <summary>A developer or tester of a bot. Repeats the bot's sort key, so that a page of a person's bots is a walk along an index.</summary>
public sealed class BotMember : ITenantOwned
{
    private BotMember() { }

    public BotMember(Bot bot, UserId user, BotRole role) => (TenantId, BotId, UserId, Role, NameKey) = (bot.TenantId, bot.Id, user, role, bot.NameKey);

    public TenantId TenantId { get; private set; }

    public BotId BotId { get; private set; }

    public UserId UserId { get; private set; }

    public BotRole Role { get; private set; }

    public string NameKey { get; private set; } = "";

    public void Become(BotRole role) => Role = role;

    public void Follow(Bot bot) => NameKey = bot.NameKey;
}
