using Roster.Platform.Kernel;

namespace Roster.Bots;

public sealed record BotCreated(BotId Id, UserId Owner) : Event("bot.created", Id.Value);

/// <summary>Its name or description changed.</summary>
public sealed record BotEdited(BotId Id, IReadOnlyList<string> Fields) : Event("bot.edited", Id.Value);

public sealed record BotDeleted(BotId Id, UserId Owner) : Event("bot.deleted", Id.Value);

public sealed record BotMemberAdded(BotId Id, UserId User, string Role) : Event("bot.member_added", Id.Value);

public sealed record BotMemberChanged(BotId Id, UserId User, string Before, string Now) : Event("bot.member_changed", Id.Value);

public sealed record BotMemberRemoved(BotId Id, UserId User, string Before) : Event("bot.member_removed", Id.Value);

/// <summary>It has another owner; the one before works on it as a developer.</summary>
/// <param name="Nth">Which of those handed over together; the first one's mails tell of all.</param>
/// <param name="Of">How many were handed over together.</param>
public sealed record BotTransferred(BotId Id, UserId From, UserId To, int Nth = 1, int Of = 1) : Event(Word, Id.Value)
{
    public const string Word = "bot.transferred";
}

/// <summary>Someone who may not hand a bot over asked the primary admin to.</summary>
/// <param name="Owner">Who owned it when it was asked.</param>
/// <param name="To">Whom they would have own it, if they said so.</param>
public sealed record BotTransferAsked(BotId Id, UserId Owner, UserId? To) : Event(Word, Id.Value)
{
    public const string Word = "bot.transfer_asked";
}
