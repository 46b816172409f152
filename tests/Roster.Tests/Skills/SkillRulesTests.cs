using Roster.Platform.Kernel;
using Roster.Skills;
using Roster.Tenants;

namespace Roster.Tests.Skills;

/// <summary>Who may do what to a skill and pick which, as matrices; and the levels of each scale.</summary>
public sealed class SkillRulesTests
{
    private static readonly Actor Lead = new(ActorKind.User, PermissionSet.Of(Permissions.SkillsUpdate));
    private static readonly Actor Reader = new(ActorKind.User, PermissionSet.Of(Permissions.SkillsRead, Permissions.UsersUpdate));

    // Columns: a skill in use, one that is archived. A dash stands for yes.
    [Theory]
    [InlineData("edit", true, "- skill-archived")]
    [InlineData("edit", false, "not-permitted not-permitted")]
    [InlineData("archive", true, "- already-archived")]
    [InlineData("archive", false, "not-permitted not-permitted")]
    [InlineData("bring back", true, "not-archived -")]
    [InlineData("bring back", false, "not-permitted not-permitted")]
    public void Who_may_do_what_to_a_skill(string act, bool lead, string answers) =>
        Assert.Equal(answers, string.Join(' ', new[] { false, true }.Select(archived => (act switch
        {
            "edit" => SkillRules.Edit(lead ? Lead : Reader, archived),
            "archive" => SkillRules.Archive(lead ? Lead : Reader, archived),
            _ => SkillRules.BringBack(lead ? Lead : Reader, archived),
        })?.Code ?? "-")));

    [Theory]
    [InlineData(OwnSkills.Yes, true, true, true)]
    [InlineData(OwnSkills.No, true, true, false)]
    [InlineData(OwnSkills.Yes, false, true, false)]
    [InlineData(OwnSkills.Yes, true, false, false)]
    public void Agents_pick_their_own_in_person_where_the_workspace_lets_them(OwnSkills policy, bool handles, bool inPerson, bool may)
    {
        var actor = new Actor(inPerson ? ActorKind.User : ActorKind.Key, handles ? PermissionSet.Of(Permissions.ConversationsHandle) : PermissionSet.Everything.But(PermissionSet.Of(Permissions.ConversationsHandle)))
        {
            User = inPerson ? new UserId(Guid.NewGuid()) : null,
        };
        Assert.Equal(may, SkillRules.Own(actor, new TenantPolicy { SkillsSelf = policy }) is null);
    }

    [Theory]
    [InlineData(SkillScale.Flag, 3, null, "Spanish")]
    [InlineData(SkillScale.FourLevels, 5, 4, "Spanish, Expert")]
    [InlineData(SkillScale.FourLevels, 1, 1, "Spanish, Beginner")]
    [InlineData(SkillScale.FiveLevels, 5, 5, "Spanish, Level 5")]
    public void A_level_is_shown_within_the_scale(SkillScale scale, int level, int? shown, string told)
    {
        Assert.Equal(shown, scale.Shown(level));
        Assert.Equal(told, scale.Told("Spanish", level));
        Assert.Null(scale.Told("Spanish", null));
        Assert.Null(scale.Fault(null));
        Assert.Equal(scale == SkillScale.Flag, scale.Fault(1) is not null);
        Assert.NotNull(scale.Fault(0));
        Assert.NotNull(scale.Fault(6));
    }
}
