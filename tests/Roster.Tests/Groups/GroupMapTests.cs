using FsCheck;
using FsCheck.Fluent;
using Roster.Groups;
using Roster.Platform.Kernel;

namespace Roster.Tests.Groups;

public sealed class GroupMapTests
{
    private static readonly GroupId[] Ids = [.. Enumerable.Range(0, 7).Select(_ => Id.New<GroupId>())];
    private static readonly RoleId[] Roles = [.. Ids.Select(_ => Id.New<RoleId>())];

    /// <summary>Seven groups, each with a role of its own, and any nesting that has no cycle: bit i*7+j puts j into i, for j above i.</summary>
    private static readonly Arbitrary<GroupMap> Maps = Arb.From(ArbMap.Default.GeneratorFor<ulong>().Select(bits => new GroupMap(Ids.Select((id, i) => new GroupNode(
        id, $"Group {i}", false, new HashSet<RoleId> { Roles[i] }, Enumerable.Range(i + 1, Ids.Length - i - 1).Where(j => (bits & 1UL << i * 7 + j) != 0).Select(j => Ids[j]).ToHashSet())))));

    [Fact]
    public void Who_is_in_a_group_holds_the_roles_of_those_around_it_and_of_no_other() => Prop.ForAll(Maps, map => Ids.All(inner =>
        Enumerable.Range(0, Ids.Length).All(i => map.RolesOf(inner).Contains(Roles[i]) == map.Within(Ids[i]).Contains(inner)))).QuickCheckThrowOnFailure();

    [Fact]
    public void For_each_role_held_there_is_a_way_and_it_leads_outwards() => Prop.ForAll(Maps, map => Ids.All(from => Roles.All(role =>
        map.WaysTo(role, from).ToList() is var ways && ways.Count > 0 == map.RolesOf(from).Contains(role)
            && ways.All(way => way[0].Id == from && way[^1].Roles.Contains(role) && way.Zip(way.Skip(1)).All(step => step.Second.Inner.Contains(step.First.Id)))))).QuickCheckThrowOnFailure();

    [Fact]
    public void Those_who_would_hold_other_roles_are_named_and_no_other() => Prop.ForAll(Maps, Maps, (before, after) =>
        before.ThatDiffer(after).ToHashSet().SetEquals(Ids.Where(g => !before.RolesOf(g).SetEquals(after.RolesOf(g))))).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_group_nothing_flows_through_it() => Prop.ForAll(Maps, map => Ids.All(gone => map.But(gone) is var rest
        && rest.Find(gone) is null && !rest.All.SelectMany(g => rest.RolesOf(g.Id)).Contains(Roles[Array.IndexOf(Ids, gone)]) && rest.Levels <= map.Levels)).QuickCheckThrowOnFailure();

    [Fact]
    public void Levels_are_the_longest_chain() => Prop.ForAll(Maps, map =>
        map.Levels == Ids.Max(g => 1 + Chain(map, g))).QuickCheckThrowOnFailure();

    private static int Chain(GroupMap map, GroupId id) => map.Find(id)!.Inner.Select(inner => 1 + Chain(map, inner)).DefaultIfEmpty(0).Max();
}
