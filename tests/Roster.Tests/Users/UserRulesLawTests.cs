using System.Reflection;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Tests.Users;

/// <summary>
/// What holds of every act, whoever adds one (the product's section 11): actor × target × act, in every preset. An act that is not in here fails
/// the first test.
/// </summary>
public sealed class UserRulesLawTests
{
    private static readonly UserId Self = new(Guid.NewGuid());

    private static readonly Dictionary<string, Func<Actor, Target, TenantPolicy, Problem?>> Acts = new()
    {
        [nameof(UserRules.Edit)] = (a, t, _) => UserRules.Edit(a, t),
        [nameof(UserRules.EditEmail)] = UserRules.EditEmail,
        [nameof(UserRules.EditName)] = UserRules.EditName,
        [nameof(UserRules.EditRoles)] = (a, t, _) => UserRules.EditRoles(a, t),
        [nameof(UserRules.EditGroups)] = (a, t, _) => UserRules.EditGroups(a, t),
        [nameof(UserRules.Suspend)] = UserRules.Suspend,
        [nameof(UserRules.Reactivate)] = (a, t, _) => UserRules.Reactivate(a, t),
        [nameof(UserRules.Deactivate)] = UserRules.Deactivate,
        [nameof(UserRules.Activate)] = (a, t, _) => UserRules.Activate(a, t),
        [nameof(UserRules.ResetPassword)] = (a, t, p) => UserRules.ResetPassword(a, t, p),
        [nameof(UserRules.Invite)] = (a, t, _) => UserRules.Invite(a, t),
        [nameof(UserRules.CopyInvite)] = UserRules.CopyInvite,
        [nameof(UserRules.RevokeInvite)] = (a, t, _) => UserRules.RevokeInvite(a, t),
        [nameof(UserRules.ResetSecondFactor)] = (a, t, _) => UserRules.ResetSecondFactor(a, t),
        [nameof(UserRules.Unlock)] = (a, t, _) => UserRules.Unlock(a, t),
        [nameof(UserRules.ReadSessions)] = (a, t, _) => UserRules.ReadSessions(a, t),
        [nameof(UserRules.EndSessions)] = (a, t, _) => UserRules.EndSessions(a, t),
        [nameof(UserRules.Replace)] = UserRules.Replace,
        [nameof(UserRules.Delete)] = UserRules.Delete,
        [nameof(UserRules.Restore)] = (a, t, _) => UserRules.Restore(a, t),
        // Its only condition is who one is: nobody but the primary admin.
        [nameof(UserRules.HandOver)] = (a, t, _) => UserRules.HandOver(a, t.IsPrimary ? t.Id : null, t),
    };

    private static readonly string[] Blocking = [nameof(UserRules.Suspend), nameof(UserRules.Deactivate), nameof(UserRules.Delete), nameof(UserRules.RevokeInvite), nameof(UserRules.Replace)];

    private static readonly string[] OfTheirOwn =
        [.. Blocking.Except([nameof(UserRules.RevokeInvite)]), nameof(UserRules.Reactivate), nameof(UserRules.Activate), nameof(UserRules.EditRoles), nameof(UserRules.ResetPassword), nameof(UserRules.ResetSecondFactor)];

    private static readonly string[] Looking = [nameof(UserRules.ReadSessions), nameof(UserRules.EndSessions), nameof(UserRules.Invite), nameof(UserRules.CopyInvite), nameof(UserRules.RevokeInvite), nameof(UserRules.HandOver)];

    private static IEnumerable<TenantPolicy> Policies => Enum.GetValues<Preset>().Select(TenantPolicy.Of);

    /// <summary>Everyone there can be: each state, locked or not, the primary admin or not, shared or not.</summary>
    private static IEnumerable<Target> Targets =>
        from state in Enum.GetValues<UserState>()
        from locked in new[] { false, true }
        from primary in new[] { false, true }
        from shared in new[] { false, true }
        from second in new[] { false, true }
        select new Target(new(Guid.NewGuid()), state, locked, PermissionSet.None, primary, state != UserState.Invited, shared, HasSecondFactor: second);

    private static IEnumerable<(string Act, Problem? Answer, Target Target)> All(Actor actor, Func<Target, Target> with, Func<string, bool>? acts = null) =>
        from act in Acts
        where acts?.Invoke(act.Key) ?? true
        from policy in Policies
        from target in Targets.Select(with)
        select (act.Key, act.Value(actor, target, policy), target);

    [Fact]
    public void Every_act_is_held_to_these_laws() =>
        Assert.Equal(
            typeof(UserRules).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Problem)).Select(m => m.Name).Order(),
            Acts.Keys.Order());

    [Fact]
    public void Each_act_is_open_to_someone()
    {
        var admin = new Actor(ActorKind.User, PermissionSet.Everything) { User = Self };
        Assert.Equal(Acts.Keys.Where(act => act != nameof(UserRules.HandOver)).Order(), All(admin, t => t).Where(a => a.Answer is null).Select(a => a.Act).Distinct().Order());
        var heir = new Target(new(Guid.NewGuid()), UserState.Active, false, PermissionSet.Everything, false, true, false);
        Assert.Null(UserRules.HandOver(admin, Self, heir));
    }

    [Fact]
    public void Nobody_without_rights_does_anything_to_anyone()
    {
        Assert.All(All(new(ActorKind.User, PermissionSet.None) { User = Self }, t => t), a => Assert.NotNull(a.Answer));
        Assert.All(All(new(ActorKind.User, PermissionSet.None) { User = Self }, t => t with { Id = Self }), a => Assert.NotNull(a.Answer));
    }

    [Fact]
    public void Attack_3_whoever_lacks_one_administrative_permission_of_theirs_does_nothing_to_them()
    {
        foreach (var lacking in Permissions.All.Where(p => p.Administrative))
        {
            var actor = new Actor(ActorKind.User, PermissionSet.Everything.But(PermissionSet.Of(lacking))) { User = Self };
            Assert.All(All(actor, t => t with { Effective = PermissionSet.Of(lacking) }), a => Assert.NotNull(a.Answer));
        }
    }

    [Theory]
    [InlineData(ActorKind.User)]
    [InlineData(ActorKind.Key)]
    public void Nobody_changes_their_own_state_roles_or_password_and_no_key_of_theirs_does(ActorKind kind)
    {
        var actor = kind == ActorKind.Key ? new Actor(kind, PermissionSet.Everything) { KeyOwner = Self } : new Actor(kind, PermissionSet.Everything) { User = Self };
        Assert.All(All(actor, t => t with { Id = Self }, OfTheirOwn.Contains), a => Assert.NotNull(a.Answer));
    }

    [Fact]
    public void The_primary_admin_is_put_out_by_nobody() =>
        Assert.All(All(new(ActorKind.User, PermissionSet.Everything) { User = Self }, t => t with { IsPrimary = true }, Blocking.Contains), a => Assert.NotNull(a.Answer));

    [Fact]
    public void A_record_of_someone_replaced_stays_as_it_is() =>
        Assert.All(All(new(ActorKind.User, PermissionSet.Everything) { User = Self }, t => t with { State = UserState.Suspended, IsReplaced = true }, act => !Looking.Contains(act)),
            a => Assert.NotNull(a.Answer));

    [Fact]
    public void Attack_40_whoever_signs_in_elsewhere_too_is_unlocked_by_nobody_and_their_password_is_reset_only_by_a_mail_to_themselves()
    {
        var admin = new Actor(ActorKind.User, PermissionSet.Everything) { User = Self };
        foreach (var (policy, target) in Policies.SelectMany(p => Targets.Select(t => (p, t with { IsShared = true }))))
        {
            Assert.NotNull(UserRules.Unlock(admin, target));
            Assert.NotNull(UserRules.ResetSecondFactor(admin, target));
            Assert.All([Delivery.ShownOnce, Delivery.CopyLink], way => Assert.NotNull(UserRules.ResetPassword(admin, target, policy, way)));
        }
    }

    [Fact]
    public void What_someone_has_open_is_seen_only_of_those_who_are_active_here()
    {
        var admin = new Actor(ActorKind.User, PermissionSet.Everything) { User = Self };
        Assert.All(All(admin, t => t, act => act is nameof(UserRules.ReadSessions) or nameof(UserRules.EndSessions)),
            a => Assert.Equal(a.Target.State == UserState.Active, a.Answer is null));
    }
}
