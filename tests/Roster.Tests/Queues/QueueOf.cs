using Roster.Tests.Support;

namespace Roster.Tests.Queues;

/// <summary>A queue that a test made by the front door.</summary>
internal sealed record QueueOf(Workspace Workspace, Guid Id)
{
    public const string All = "/api/v1/queues";

    public string Path => $"{All}/{Id}";

    public static async Task<QueueOf> NewAsync(Workspace workspace, string name, string? description = null) =>
        new(workspace, (await workspace.Script.PostAsync(All, new { name, description })).IsCreated()["queue"].GetProperty("id").GetGuid());

    public Task<Answer> AddAsync(Client by, params Guid[] people) => by.PostAsync(Path + "/members", new { add = people });

    public Task<Answer> RemoveAsync(Client by, params Guid[] people) => by.PostAsync(Path + "/members", new { remove = people });

    public Task<Answer> RankAsync(Client by, int priority, params Guid[] people) => by.PostAsync(Path + "/members", new { add = people, priority });

    public async Task<QueueOf> WithAsync(params Person[] people)
    {
        (await AddAsync(Workspace.Script, [.. people.Select(p => p.Id)])).IsOk();
        return this;
    }

    public async Task<Answer> ReadAsync() => (await Workspace.Script.GetAsync(Path)).IsOk();

    public async Task<Guid[]> PeopleAsync(string more = "") =>
        [.. (await Workspace.Script.GetAsync($"/api/v1/users?queue={Id}{more}")).IsOk().Items.Select(p => p.GetProperty("id").GetGuid())];
}
