using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Tests.Users;

/// <summary>Who may do what to whom, as a matrix of actor, target and act.</summary>
public sealed class UserRulesTests
{
    private static readonly TenantPolicy Policy = TenantPolicy.Of(Preset.BotPlatform);
    private static readonly TenantPolicy Deactivating = TenantPolicy.Of(Preset.CallCenter);
    private static readonly UserId Self = new(Guid.NewGuid());

    private static readonly Dictionary<string, Actor> Actors = new()
    {
        ["admin"] = new(ActorKind.User, PermissionSet.Everything) { User = Self },
        ["editor"] = new(ActorKind.User, PermissionSet.Of(Permissions.UsersUpdate)) { User = Self },
        ["blocker"] = new(ActorKind.User, PermissionSet.Of(Permissions.UsersBlock)) { User = Self },
        ["adder"] = new(ActorKind.User, PermissionSet.Of(Permissions.UsersBlock, Permissions.UsersCreate)) { User = Self },
        ["helpdesk"] = new(ActorKind.User, PermissionSet.Of(Permissions.UsersResetCredentials)) { User = Self },
        ["nobody"] = new(ActorKind.User, PermissionSet.None) { User = Self },
        ["own key"] = new(ActorKind.Key, PermissionSet.Everything) { KeyOwner = Self },
    };

    private static readonly Target Agent = new(new(Guid.NewGuid()), UserState.Active, false, PermissionSet.Of(Permissions.ConversationsHandle), false, true, false);

    private static readonly Dictionary<string, Target> Targets = new()
    {
        ["agent"] = Agent,
        ["admin"] = Agent with { Effective = PermissionSet.Of(Permissions.UsersDelete) },
        ["primary"] = Agent with { Effective = PermissionSet.Everything, IsPrimary = true },
        ["self"] = Agent with { Id = Self },
        ["suspended"] = Agent with { State = UserState.Suspended },
        ["locked"] = Agent with { IsLocked = true },
        ["shared"] = Agent with { IsShared = true, IsLocked = true },
        ["invited"] = Agent with { HasAccount = false, State = UserState.Invited },
    };

    // Columns: agent, admin, primary, self, suspended, locked, shared, invited. A dash stands for yes.
    public static TheoryData<string, string, string> Matrix => new()
    {
        { "edit", "admin", "- - - - - - - -" },
        { "edit", "editor", "- outranked outranked - - - - -" },
        { "edit", "nobody", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "roles", "admin", "- - - own-roles - - - -" },
        { "roles", "own key", "- - - own-roles - - - -" },
        { "roles", "editor", "not-permitted outranked outranked not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "suspend", "admin", "- - primary-admin own-state already-suspended - - -" },
        { "suspend", "own key", "- - primary-admin own-state already-suspended - - -" },
        { "suspend", "blocker", "- outranked primary-admin own-state already-suspended - - -" },
        { "suspend", "editor", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "reactivate", "admin", "not-blocked not-blocked not-blocked own-state - not-blocked not-blocked not-blocked" },
        { "reactivate", "blocker", "not-blocked outranked outranked own-state - not-blocked not-blocked not-blocked" },
        { "deactivate", "admin", "- - primary-admin own-state - - - -" },
        { "deactivate", "own key", "- - primary-admin own-state - - - -" },
        { "deactivate", "blocker", "- outranked primary-admin own-state - - - -" },
        { "deactivate", "editor", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "activate", "admin", "not-deactivated not-deactivated not-deactivated own-state not-deactivated not-deactivated not-deactivated not-deactivated" },
        { "activate", "blocker", "not-deactivated outranked outranked own-state not-deactivated not-deactivated not-deactivated not-deactivated" },
        { "activate", "editor", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "reset", "admin", "- - - own-password - - shared-account not-joined" },
        { "reset", "own key", "- - - own-password - - shared-account not-joined" },
        { "reset", "helpdesk", "- outranked outranked own-password - - shared-account not-joined" },
        { "reset", "blocker", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "replace", "admin", "- - primary-admin own-state - - - -" },
        { "replace", "own key", "- - primary-admin own-state - - - -" },
        { "replace", "adder", "- outranked primary-admin own-state - - - -" },
        { "replace", "blocker", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "unlock", "admin", "not-locked not-locked not-locked not-locked not-locked - shared-account not-locked" },
        { "second factor", "admin", "- - - own-second-factor - - shared-account no-second-factor" },
        { "second factor", "own key", "- - - own-second-factor - - shared-account no-second-factor" },
        { "second factor", "helpdesk", "- outranked outranked own-second-factor - - shared-account no-second-factor" },
        { "second factor", "blocker", "not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted not-permitted" },
        { "unlock", "helpdesk", "not-locked outranked outranked not-locked not-locked - shared-account not-locked" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Attack_3_who_may_do_what_to_whom(string act, string actor, string answers)
    {
        var given = Targets.Values.Select(target => (act switch
        {
            "edit" => UserRules.Edit(Actors[actor], target),
            "roles" => UserRules.EditRoles(Actors[actor], target),
            "second factor" => UserRules.ResetSecondFactor(Actors[actor], target with { HasSecondFactor = target.HasAccount }),
            "suspend" => UserRules.Suspend(Actors[actor], target, Policy),
            "reactivate" => UserRules.Reactivate(Actors[actor], target),
            "deactivate" => UserRules.Deactivate(Actors[actor], target, Deactivating),
            "activate" => UserRules.Activate(Actors[actor], target),
            "replace" => UserRules.Replace(Actors[actor], target, Policy),
            "reset" => UserRules.ResetPassword(Actors[actor], target, Policy),
            _ => UserRules.Unlock(Actors[actor], target),
        })?.Code ?? "-");
        Assert.Equal(answers, string.Join(' ', given));
    }

    [Theory]
    [InlineData(Preset.EnterpriseConsole, "email-fixed", null)]
    [InlineData(Preset.CallCenter, "email-fixed", null)]
    [InlineData(Preset.Omnichannel, "email-fixed", "name-fixed")]
    [InlineData(Preset.BotPlatform, null, null)]
    public void A_preset_may_fix_addresses_and_names(Preset preset, string? email, string? name)
    {
        Assert.Equal(email, UserRules.EditEmail(Actors["admin"], Agent, TenantPolicy.Of(preset))?.Code);
        Assert.Equal(name, UserRules.EditName(Actors["admin"], Agent, TenantPolicy.Of(preset))?.Code);
    }

    [Theory]
    [InlineData(Preset.BotPlatform, UserState.Suspended)]
    [InlineData(Preset.EnterpriseConsole, UserState.Suspended)]
    [InlineData(Preset.CallCenter, UserState.Deactivated)]
    [InlineData(Preset.Omnichannel, UserState.Deleted)]
    public void Who_is_replaced_ends_as_the_workspaces_own_verb_says(Preset preset, UserState end)
    {
        Assert.Null(UserRules.Replace(Actors["admin"], Agent, TenantPolicy.Of(preset)));
        Assert.Equal(end, UserRules.EndsAs(TenantPolicy.Of(preset)));
    }

    [Fact]
    public void Nothing_is_done_to_a_record_of_someone_replaced()
    {
        var (admin, record) = (Actors["admin"], Agent with { State = UserState.Suspended, IsReplaced = true, IsLocked = true });
        Assert.All(
            [UserRules.Edit(admin, record), UserRules.EditEmail(admin, record, Policy), UserRules.EditName(admin, record, Policy), UserRules.EditRoles(admin, record), UserRules.Suspend(admin, record, Policy),
                UserRules.Reactivate(admin, record), UserRules.Deactivate(admin, record, Deactivating), UserRules.Activate(admin, record), UserRules.ResetPassword(admin, record, Policy), UserRules.Unlock(admin, record), UserRules.Replace(admin, record, Policy)],
            refused => Assert.Equal("already-replaced", refused?.Code));
    }

    [Fact]
    public void A_verb_that_is_not_offered_is_refused()
    {
        Assert.Equal("verb-not-offered", UserRules.Suspend(Actors["admin"], Agent, Deactivating)?.Code);
        Assert.Equal("verb-not-offered", UserRules.Deactivate(Actors["admin"], Agent, Policy)?.Code);
    }

    [Fact]
    public void Whoever_is_deactivated_is_activated_whatever_the_workspace_offers_now_and_is_not_deactivated_twice()
    {
        var outside = Agent with { State = UserState.Deactivated };
        Assert.Null(UserRules.Activate(Actors["blocker"], outside));
        Assert.Equal("outranked", UserRules.Activate(Actors["blocker"], outside with { Effective = PermissionSet.Of(Permissions.UsersDelete) })?.Code);
        Assert.Equal("already-deactivated", UserRules.Deactivate(Actors["blocker"], outside, Deactivating)?.Code);
        Assert.Equal("not-blocked", UserRules.Reactivate(Actors["blocker"], outside)?.Code);
    }
}
