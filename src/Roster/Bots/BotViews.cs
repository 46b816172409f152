using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Bots;

/// <summary>A person as bots show them.</summary>
/// <param name="Email">Null for a caller who may not see people.</param>
/// <param name="State">Null for a caller who may not see people.</param>
public sealed record BotPerson(Guid Id, string DisplayName, string? Email, [WordOf<UserState>] string? State);

/// <summary>Someone who works on a bot.</summary>
public sealed record BotMemberView(BotPerson Person, [WordOf<BotRole>] string Role);

/// <summary>A bot in a list.</summary>
public record BotRow
{
    public required Guid Id { get; init; }

    /// <summary>Rises with each change; the ETag of the bot.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required BotPerson Owner { get; init; }

    /// <summary>Who made it.</summary>
    public required BotPerson CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many people work on it, its owner included.</summary>
    public required int Members { get; init; }

    /// <summary>What the caller is to it; null for nothing.</summary>
    [WordOf<BotRole>]
    public string? YourRole { get; init; }
}

/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record BotPage(IReadOnlyList<BotRow> Items, string? Next);

/// <summary>One bot with the people who work on it, its owner first, and what the caller may do.</summary>
public sealed record BotDetails : BotRow, IHasETag
{
    public required IReadOnlyList<BotMemberView> People { get; init; }

    /// <summary>Who can hand it over; null where there is none.</summary>
    public PersonLink? PrimaryAdmin { get; init; }

    public required BotMay May { get; init; }

    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A verdict for each act on a bot.</summary>
/// <param name="Ask">Asking the primary admin to hand it over.</param>
public sealed record BotMay(Verdict Edit, Verdict Delete, Verdict Members, Verdict Transfer, Verdict Ask)
{
    public static BotMay Of(Actor actor, Bot bot) => new(
        Verdict.Of(BotRules.Edit(actor)), Verdict.Of(BotRules.Delete(actor, bot.OwnerId)), Verdict.Of(BotRules.Members(actor)),
        Verdict.Of(BotRules.Transfer(actor)), Verdict.Of(BotRules.Ask(actor)));
}
