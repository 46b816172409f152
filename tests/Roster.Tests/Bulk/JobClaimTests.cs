using FsCheck;
using FsCheck.Fluent;
using Roster.Tests.Roles;
using Roster.Tests.Support;

namespace Roster.Tests.Bulk;

/// <summary>Any selection, any verb: each person selected has exactly one result, and it is what the single operation would have answered.</summary>
public sealed class JobClaimTests : AppTests
{
    private const int Pool = 8;

    [Fact]
    public async Task Each_person_selected_has_exactly_one_result_and_it_is_the_single_operations()
    {
        foreach (var (verb, picks) in Gen.Sample(Selections(), 12))
        {
            var (many, one) = (await PoolAsync(), await PoolAsync());
            var job = await JobOf.StartAsync(Here.Script, Body(verb, picks.Select(i => many[i])));
            var over = JobTests.Counts(await job.EndAsync());

            var results = await job.ResultsAsync(limit: 3);
            var chosen = picks.Distinct().ToList();
            Assert.Equal(chosen.Select(i => many[i]), results.Select(r => r.Id));
            Assert.Equal((chosen.Count, chosen.Count), (over.Total, over.Done + over.Unchanged + over.Refused));
            foreach (var (i, result) in chosen.Zip(results))
            {
                Assert.Equal((verb, i, await SingleAsync(verb, one[i])), (verb, i, result.Outcome == "refused" ? result.Code : result.Outcome));
                Assert.Equal((verb, i, await AsItIsAsync(one[i])), (verb, i, await AsItIsAsync(many[i])));
            }
        }
    }

    private static Gen<(string Verb, int[] Picks)> Selections() =>
        from verb in Gen.Elements("suspend", "reactivate", "add_role", "remove_role", "resend_invite", "unlock")
        from picks in Gen.Choose(0, Pool - 1).NonEmptyListOf()
        select (verb, picks.ToArray());

    /// <summary>Active, suspended, editors, an administrator, the caller, nobody.</summary>
    private async Task<Guid[]> PoolAsync()
    {
        Person[] people = [await Here.AddAsync(), await Here.AddAsync("viewer"), await Here.AddAsync(roleIds: [Here.Role("agent"), Here.Role("editor")]), await Here.AddAsync(), await Here.AddAsync("tenant_admin"), await Here.AddAsync(roleIds: Here.Role("editor"))];
        (await Here.Script.PostAsync(people[3].Path + "/suspend")).IsOk();
        return [.. people.Select(p => p.Id), Here.AdminId, Guid.CreateVersion7()];
    }

    private object Body(string verb, IEnumerable<Guid> people) => new { verb, roleId = verb.EndsWith("_role", StringComparison.Ordinal) ? Here.Role("editor") : null, userIds = people };

    private async Task<string?> SingleAsync(string verb, Guid person)
    {
        var path = $"/api/v1/users/{person}";
        var answer = verb switch
        {
            "suspend" or "reactivate" or "unlock" => await Here.Script.PostAsync($"{path}/{verb}"),
            "resend_invite" => await Here.Script.PostAsync(path + "/invite"),
            _ => await RoleAsync(path, give: verb == "add_role"),
        };
        return answer is null ? "unchanged" : answer.Status == System.Net.HttpStatusCode.OK ? "done"
            : answer.Code == "invalid" || answer.Status == System.Net.HttpStatusCode.BadRequest ? answer["errors"][0].Text("code") : answer.Code;
    }

    private async Task<Answer?> RoleAsync(string path, bool give)
    {
        var shown = await Here.Script.GetAsync(path);
        if (shown.Code is not null)
        {
            return shown;
        }

        var (own, editor) = (shown["roles"].EnumerateArray().Select(r => r.Text("id")).ToList(), Here.Role("editor"));
        return own.Contains(editor) == give ? null : await Here.Script.PatchAsync(path, new { roleIds = give ? own.Append(editor) : own.Where(r => r != editor) });
    }

    private async Task<string> AsItIsAsync(Guid person)
    {
        var shown = await Here.Script.GetAsync($"/api/v1/users/{person}");
        return shown.Code ?? $"{shown["state"]} {string.Join(' ', shown["roles"].EnumerateArray().Select(r => r.Text("code")).Order())}";
    }
}
