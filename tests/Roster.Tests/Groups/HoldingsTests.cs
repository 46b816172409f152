using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using Roster.Users;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Groups;

/// <summary>What is written of roles held through groups is what one would reckon from the groups alone.</summary>
public sealed class HoldingsTests : AppTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_changes_in_any_order_everyone_holds_what_their_groups_carry_and_their_own(int seed)
    {
        var random = new Random(seed);
        var roles = new List<string>();
        foreach (var permission in new[] { UsersRead, BotsRead, QueuesRead, SkillsRead })
        {
            roles.Add((await RoleOf.NewAsync(Here, $"Role {permission.Word}", permission)).Id.ToString());
        }

        var (people, groups) = (new List<Person>(), new List<GroupOf>());
        for (var i = 0; i < 4; i++)
        {
            people.Add(await Here.AddAsync("supervisor", roleIds: roles[i]));
            groups.Add(await GroupOf.NewAsync(Here, $"Group {i}", roles[i]));
        }

        for (var step = 0; step < 40; step++)
        {
            var (group, person) = (groups[random.Next(groups.Count)], people[random.Next(people.Count)]);
            var some = roles.Where(_ => random.Next(2) == 0).ToArray();
            // Some are refused, as when a group would stand in itself: then nothing changes, which is looked at too.
            switch (random.Next(7))
            {
                case 0:
                    await group.RemoveAsync(Here.Script, person.Id);
                    break;
                case 1:
                    await group.CarryAsync(Here.Script, some);
                    break;
                case 2:
                    await group.NestAsync(Here.Script, [.. groups.Where(_ => random.Next(3) == 0)]);
                    break;
                case 3:
                    await group.DeleteAsync(Here.Script);
                    groups[groups.IndexOf(group)] = await GroupOf.NewAsync(Here, $"Group {Guid.NewGuid():N}", some);
                    break;
                case 4:
                    await Here.Script.PatchAsync(person.Path, new { roleIds = some.Append(roles[0]) });
                    break;
                default:
                    await group.AddAsync(Here.Script, person.Id);
                    break;
            }

            await CheckAsync();
        }
    }

    private async Task CheckAsync() => Assert.Empty(await Roster.AskAsync(async db =>
    {
        var carried = (await db.Set<GroupRole>().Where(r => r.TenantId == Here.Id).ToListAsync()).ToLookup(r => r.GroupId, r => r.RoleId);
        var around = (await db.Set<GroupNesting>().Where(n => n.TenantId == Here.Id).ToListAsync()).ToLookup(n => n.InnerId, n => n.OuterId);
        IEnumerable<global::Roster.Platform.Kernel.RoleId> Of(global::Roster.Platform.Kernel.GroupId group) => carried[group].Concat(around[group].SelectMany(Of));
        var through = (await db.Set<GroupMember>().Where(m => m.TenantId == Here.Id).ToListAsync()).SelectMany(m => Of(m.GroupId).Select(r => (m.UserId, r))).ToHashSet();
        var held = await db.Set<UserRole>().Where(h => h.TenantId == Here.Id).ToListAsync();
        return held.Where(h => h is { Own: false, ThroughGroups: false }).Select(h => $"{h.RoleId} for nothing")
            .Concat(through.Where(t => !held.Any(h => h.ThroughGroups && (h.UserId, h.RoleId) == t)).Select(t => $"{t} missing"))
            .Concat(held.Where(h => h.ThroughGroups && !through.Contains((h.UserId, h.RoleId))).Select(h => $"{h.RoleId} left over")).ToList();
    }));
}
