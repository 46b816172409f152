using Roster.Bots;
using Roster.Platform.Kernel;
using Roster.Users;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Bots;

/// <summary>Who may do what to a bot, and to whom with one, as a matrix.</summary>
public sealed class BotRulesTests
{
    private static readonly UserId Self = new(Guid.NewGuid());
    private static readonly UserId Owner = new(Guid.NewGuid());

    private static readonly Dictionary<string, Actor> Actors = new()
    {
        ["primary"] = new(ActorKind.User, PermissionSet.Everything) { User = Self },
        ["admin"] = new(ActorKind.User, PermissionSet.Everything.But(PermissionSet.Of(BotsTransfer))) { User = Self },
        ["builder"] = new(ActorKind.User, PermissionSet.Of(BotsRead, BotsCreate, BotsUpdate, BotsMembers)) { User = Self },
        ["owner"] = new(ActorKind.User, PermissionSet.Of(BotsRead, BotsCreate, BotsUpdate, BotsMembers)) { User = Owner },
        ["owner's key"] = new(ActorKind.Key, PermissionSet.Of(BotsRead, BotsUpdate)) { KeyOwner = Owner },
        ["owner no more a builder"] = new(ActorKind.User, PermissionSet.Of(BotsRead)) { User = Owner },
        ["reader"] = new(ActorKind.User, PermissionSet.Of(BotsRead)) { User = Self },
    };

    private static readonly Target Agent = new(new(Guid.NewGuid()), UserState.Active, false, PermissionSet.Of(ConversationsHandle), false, true, false);

    private static readonly Dictionary<string, Target> People = new()
    {
        ["agent"] = Agent,
        ["builder"] = Agent with { Effective = PermissionSet.Of(BotsUpdate) },
        ["admin"] = Agent with { Effective = PermissionSet.Of(UsersDelete, BotsUpdate) },
        ["primary"] = Agent with { Effective = PermissionSet.Everything, IsPrimary = true },
        ["owner"] = Agent with { Id = Owner, Effective = PermissionSet.Of(BotsUpdate) },
        ["invited"] = Agent with { State = UserState.Invited, Effective = PermissionSet.Of(BotsUpdate) },
        ["suspended"] = Agent with { State = UserState.Suspended, Effective = PermissionSet.Of(BotsUpdate) },
    };

    // Columns: edit, delete, members, transfer, ask. A dash stands for yes.
    [Theory]
    [InlineData("primary", "- - - - hand-over-yourself")]
    [InlineData("admin", "- not-the-owner - primary-admin-only -")]
    [InlineData("builder", "- not-the-owner - primary-admin-only -")]
    [InlineData("owner", "- - - primary-admin-only -")]
    [InlineData("owner's key", "- - not-permitted primary-admin-only -")]
    [InlineData("owner no more a builder", "not-permitted not-permitted not-permitted primary-admin-only not-permitted")]
    [InlineData("reader", "not-permitted not-permitted not-permitted primary-admin-only not-permitted")]
    public void Who_may_do_what_to_a_bot(string actor, string answers)
    {
        var who = Actors[actor];
        Assert.Equal(answers, Line(BotRules.Edit(who), BotRules.Delete(who, Owner), BotRules.Members(who), BotRules.Transfer(who), BotRules.Ask(who)));
    }

    // Columns: agent, builder, admin, primary, owner, invited, suspended.
    [Theory]
    [InlineData("give", "primary", "- - - - owner-stays - member-blocked")]
    [InlineData("give", "admin", "- - - outranked owner-stays - member-blocked")]
    [InlineData("give", "builder", "- - outranked outranked owner-stays - member-blocked")]
    [InlineData("give", "reader", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted")]
    [InlineData("take", "primary", "- - - - owner-stays - -")]
    [InlineData("take", "builder", "- - outranked outranked owner-stays - -")]
    [InlineData("take", "reader", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted")]
    public void Attack_3_who_may_give_a_bot_to_whom(string act, string actor, string answers) =>
        Assert.Equal(answers, Line([.. People.Values.Select(p => act == "give" ? BotRules.Give(Actors[actor], p, Owner) : BotRules.Take(Actors[actor], p, Owner))]));

    [Fact]
    public void An_owner_is_here_and_may_edit_bots() =>
        Assert.Equal("owner-lacks-permission - - - - owner-not-active owner-not-active", Line([.. People.Values.Select(BotRules.Own)]));

    private static string Line(params Problem?[] answers) => string.Join(' ', answers.Select(a => a?.Code ?? "-"));
}
