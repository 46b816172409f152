using FsCheck;
using FsCheck.Fluent;
using Roster.Keys;
using Roster.Platform.Kernel;

namespace Roster.Tests.Keys;

public sealed class KeyRulesTests
{
    private static readonly Arbitrary<PermissionSet> Sets = Arb.From(ArbMap.Default.GeneratorFor<ulong>().Select(bits => new PermissionSet(bits).Within(PermissionSet.Everything)));

    [Fact]
    public void A_key_is_given_only_what_its_maker_holds_and_what_is_for_services() => Prop.ForAll(Sets, Sets, (maker, named) =>
        (KeyRules.Give(maker, named) is null) == named.All(p => maker.Has(p) || p == Permissions.RoutingRead || p == Permissions.InteractionsWrite)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_given_works_whole_while_its_maker_holds_it() => Prop.ForAll(Sets, Sets, (maker, named) =>
        KeyRules.Give(maker, named) is not null || KeyRules.RightsOf(maker, named) == named).QuickCheckThrowOnFailure();

    [Fact]
    public void A_key_never_does_what_its_owner_may_not_or_what_it_does_not_name() => Prop.ForAll(Sets, Sets, (owner, named) =>
        named.Covers(KeyRules.RightsOf(owner, named)) && owner.And(KeyRules.ForServices).Covers(KeyRules.RightsOf(owner, named))
        && owner.Covers(KeyRules.RightsOf(owner, PermissionSet.Everything))).QuickCheckThrowOnFailure();

    [Fact]
    public void Ones_own_key_is_ended_always_and_anothers_by_rank() => Prop.ForAll(Sets, Sets, (actor, owned) =>
    {
        var (me, other) = (Id.New<UserId>(), Id.New<UserId>());
        var person = new Actor(ActorKind.User, actor) { User = me };
        var script = new Actor(ActorKind.Key, actor) { KeyOwner = me };
        return KeyRules.Revoke(person, me, owned) is null && KeyRules.Revoke(script, me, owned) is null
            && (KeyRules.Revoke(person, other, owned) is null) == actor.Covers(owned.Administrative);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(false, 1, true, KeyState.Active)]
    [InlineData(false, 1, false, KeyState.OwnerOut)]
    [InlineData(false, 30, true, KeyState.Expired)]
    [InlineData(false, 31, false, KeyState.Expired)]
    [InlineData(true, 1, true, KeyState.Revoked)]
    [InlineData(true, 31, false, KeyState.Revoked)]
    public void A_key_is_shown_as_what_stops_it(bool revoked, int day, bool ownerIsIn, KeyState state)
    {
        var made = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var key = ApiKey.Make(Id.New<TenantId>(), Id.New<UserId>(), "it", PermissionSet.None, made, made.AddDays(30)).Key;
        if (revoked)
        {
            key.Revoke(made);
        }

        Assert.Equal(state, key.StateAt(made.AddDays(day), ownerIsIn));
        Assert.Equal(state is KeyState.Active or KeyState.OwnerOut, key.IsGood(made.AddDays(day)));
    }
}
