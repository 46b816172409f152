using Roster.Tests.Support;

namespace Roster.Tests.Presence.States;

/// <summary>An agent at their desktop, in a browser of their own.</summary>
internal sealed record DesktopOf(Person Person, Client At)
{
    public static async Task<DesktopOf> ArriveAsync(Workspace workspace, string type = "agent")
    {
        var person = await workspace.AddAsync(type);
        return new DesktopOf(person, await person.ArriveAsync());
    }

    public Task<LiveLine> OpenAsync(RosterHost host) => LiveLine.OpenAsync(host, At, path: "/api/v1/me/desktop/line");

    public async Task<Answer> ChooseAsync(string availability) => (await At.PutAsync("/api/v1/me/availability", new { availability })).IsOk();

    public async Task<Answer> ReadAsync() => (await At.GetAsync("/api/v1/me/desktop")).IsOk();

    /// <summary>What is shown, as someone else sees it, once it is that.</summary>
    public async Task IsShownAsync(Workspace workspace, string shown)
    {
        var last = "";
        await Eventually.TrueAsync(async () => (last = await ShownAsync(workspace)) == shown, $"shown as {shown}");
    }

    public Task IsConnectedAsync() =>
        Eventually.TrueAsync(async () => (await ReadAsync())["presence"].GetProperty("connection").GetString() == "connected", "connected");

    public async Task<string> ShownAsync(Workspace workspace) =>
        (await workspace.Script.GetAsync(Person.Path + "/presence")).IsOk()["presence"].GetProperty("shown").GetString()!;

    /// <summary>Why nothing comes by each channel, a dash where something does.</summary>
    public async Task<string> WhyAsync(Workspace workspace) => string.Join(' ',
        (await workspace.Script.GetAsync(Person.Path + "/presence")).IsOk()["presence"].GetProperty("channels").EnumerateArray().Select(c => c.GetProperty("code").GetString() ?? "-"));

    public async Task<string[]> CausesAsync(Workspace workspace) =>
        [.. (await workspace.Script.GetAsync(Person.Path + "/presence")).IsOk()["history"].EnumerateArray().Reverse().Select(s => s.GetProperty("cause").GetString()!)];
}
