using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Skills.Pages;

/// <summary>Picking one's own skills, by a form that works without scripts. All rules are the operations'.</summary>
internal static class OwnSkillPages
{
    public static Task<IResult> ShowAsync(HttpContext http, OperationRunner runner, [FromQuery] string? tenant, [FromQuery] string? done) =>
        PageAsync(http, runner, tenant, fault: null, saved: done is not null);

    public static async Task<IResult> SaveAsync(HttpContext http, OperationRunner runner, [FromQuery] string? tenant)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var chosen = form["skill"].OfType<string>().Select(id => new SkillChoice(id, int.TryParse(form[$"level-{id}"], out var level) ? level : null)).ToList();
        var saved = await runner.RunAsync<SetOwnSkills, OwnSkillSet>(new SetOwnSkills(new UserSkillsBody(chosen)), Of(http, tenant), http.RequestAborted);
        return saved.Problem is { } problem ? await PageAsync(http, runner, tenant, problem, saved: false)
            : Results.Redirect($"/account/skills?tenant={Uri.EscapeDataString(tenant ?? "")}&done=1");
    }

    private static Caller Of(HttpContext http, string? tenant) => CallerOf.Request(http) with { TenantCode = tenant is { Length: > 0 and <= 64 } code ? code : null };

    private static async Task<IResult> PageAsync(HttpContext http, OperationRunner runner, string? tenant, Problem? fault, bool saved)
    {
        var own = await runner.RunAsync<ReadOwnSkills, OwnSkillSet>(new ReadOwnSkills(), Of(http, tenant), http.RequestAborted);
        return own.IsRefused ? Results.Redirect("/account")
            : new RazorComponentResult<OwnSkillsPage>(new { Skills = own.Value, Tenant = tenant ?? "", Fault = fault, Saved = saved })
            {
                PreventStreamingRendering = true,
                StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            };
    }
}
