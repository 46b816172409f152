using Roster.Tests.Support;

namespace Roster.Tests.Skills;

/// <summary>A skill that a test made by the front door.</summary>
internal sealed record SkillOf(Workspace Workspace, Guid Id)
{
    public const string All = "/api/v1/skills";

    public string Path => $"{All}/{Id}";

    public static async Task<SkillOf> NewAsync(Workspace workspace, string name) =>
        new(workspace, (await workspace.Script.PostAsync(All, new { name })).IsCreated()["skill"].GetProperty("id").GetGuid());

    public Task<Answer> GiveAsync(Client by, int? level, params Guid[] people) => by.PostAsync(Path + "/holders", new { add = people, level });

    public Task<Answer> TakeAsync(Client by, params Guid[] people) => by.PostAsync(Path + "/holders", new { remove = people });

    public async Task<Answer> ReadAsync() => (await Workspace.Script.GetAsync(Path)).IsOk();
}
