using System.Text.Json.Nodes;
using Roster.Tests.Docs;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Http;

[Trait("Needs", "App")]
public sealed class OpenApiTests
{
    /// <summary>The console's types are made from that file, and a test of the console's holds them to it.</summary>
    [Fact]
    public async Task The_description_on_file_is_the_one_the_server_gives()
    {
        var host = await RosterHost.Shared;

        var given = JsonNode.Parse((await host.Stranger().GetAsync("/openapi/v1.json")).Text);

        var onFile = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Page.Root, "docs/api/openapi.json")));
        Assert.True(JsonNode.DeepEquals(onFile, given), $"The API has changed. Start Roster and run: npm --prefix console run api -- http://localhost:5080{Environment.NewLine}{Differences(onFile, given, "")}");
    }

    private static string Differences(JsonNode? onFile, JsonNode? given, string path) => (onFile, given) switch
    {
        (JsonObject one, JsonObject other) => string.Concat(one.Select(m => m.Key).Union(other.Select(m => m.Key)).Select(key => Differences(one[key], other[key], $"{path}/{key}"))),
        _ when JsonNode.DeepEquals(onFile, given) => "",
        _ => $"{path}{Environment.NewLine}",
    };
}
