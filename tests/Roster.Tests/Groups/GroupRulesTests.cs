using FsCheck;
using FsCheck.Fluent;
using Roster.Groups;
using Roster.Platform.Kernel;
using Roster.Roles;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Groups;

public sealed class GroupRulesTests
{
    private static readonly Arbitrary<PermissionSet> Sets = Arb.From(ArbMap.Default.GeneratorFor<ulong>().Select(bits => new PermissionSet(bits).Within(PermissionSet.Everything)));
    private static readonly PermissionSet Keeper = PermissionSet.Of(GroupsUpdate, RolesAssign);
    private static readonly UserId Other = Id.New<UserId>();

    [Fact]
    public void A_group_is_touched_only_by_those_who_hold_every_administrative_permission_it_gives() => Prop.ForAll(Sets, Sets, Sets, (actor, one, two) =>
        GroupRules.Edit(actor, [one, two]) is null == (actor.Has(GroupsUpdate) && actor.Covers(one.And(two).But(PermissionSet.Of(BotsTransfer)).Administrative))).QuickCheckThrowOnFailure();

    [Fact]
    public void Putting_in_gives_nothing_administrative_that_the_actor_lacks_and_touches_nobody_above() => Prop.ForAll(Sets, Sets, Sets, (actor, carried, person) =>
        GroupRules.Move(Who(actor), Other, type: null, person, [carried]) is not null
            || actor.Covers(carried.But(PermissionSet.Of(BotsTransfer)).Administrative) && actor.Covers(person.Administrative) && actor.Has(RolesAssign)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_change_reaches_nobody_above_and_gives_nothing_that_the_actor_lacks() => Prop.ForAll(Sets, Sets, Sets, (actor, before, after) =>
        GroupRules.Reach(Who(actor), new Shift(Other, before, after, IsPrimary: false, IsActive: true), rolesChange: true) is null
            == (before == after || actor.Covers(before.Administrative) && actor.Covers(after.Administrative))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(true, true, "own-roles")]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void Nobody_puts_themselves_into_a_group_that_carries_roles(bool isSelf, bool carries, string? refused)
    {
        var actor = Who(PermissionSet.Everything);
        Assert.Equal(refused, GroupRules.Move(actor, isSelf ? actor.User!.Value : Other, type: null, PermissionSet.None, carries ? [PermissionSet.Of(BotsRead)] : [])?.Code);
        Assert.Equal(refused, GroupRules.Reach(actor, new Shift(isSelf ? actor.User!.Value : Other, Keeper, Keeper, false, true), rolesChange: carries)?.Code);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void A_group_that_comes_with_Roster_is_removed_by_nobody(bool isSystem, bool carries) =>
        Assert.Equal(isSystem ? "system-group" : null, GroupRules.Delete(PermissionSet.Everything, isSystem, carries ? [PermissionSet.Everything] : [])?.Code);

    [Theory]
    [InlineData(true, true, false, -1)]
    [InlineData(true, false, true, 1)]
    [InlineData(true, true, true, 0)]
    [InlineData(false, true, false, 0)]
    public void Only_who_is_active_counts_among_the_administrators(bool isActive, bool before, bool after, int more)
    {
        var (ruling, none) = (PermissionSet.Of(UsersUpdate, RolesUpdate), PermissionSet.Of(UsersUpdate));
        var shift = new Shift(Other, before ? ruling : none, after ? ruling : none, IsPrimary: true, isActive);
        Assert.Equal((more, before && !after), (shift.Administrators, shift.StripsPrimary));
    }

    private static Actor Who(PermissionSet permissions) => new(ActorKind.User, permissions) { User = Id.New<UserId>() };
}
