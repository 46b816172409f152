using System.Text.Json.Nodes;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Scim.Patching;
using Roster.Scim.Schemas;

namespace Roster.Scim.Groups;

/// <summary>What a request says of a group: its name and what the directory calls it, and who is in it. Pure.</summary>
internal sealed class GroupChange
{
    private readonly JsonObject _entry = [];

    public MemberChange Members { get; } = new();

    public Patch<string> Name => Given("displayName");

    public Patch<string> ExternalId => Given("externalId");

    /// <summary>The body of a POST or a PUT: what it leaves out stays.</summary>
    public Problem? Put(JsonObject body) => Apply(new PatchStep(PatchVerb.Replace, null, body));

    public Problem? Apply(PatchStep step)
    {
        if (step.Path is null)
        {
            if (step.Value is not JsonObject body)
            {
                return ScimProblems.Syntax("a step without a path has an object as its value.");
            }

            var rest = new JsonObject(body.Where(p => !IsMembers(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
            var listed = body.Where(p => IsMembers(p.Key)).Select(p => Members.Apply(step.Verb, null, p.Value ?? new JsonArray())).FirstOrDefault(refused => refused is not null);
            return listed ?? (step.Verb == PatchVerb.Remove ? ScimProblems.NoTarget("") : new ResourcePatch(_entry, GroupSchema.Resource).Put(rest));
        }

        var read = FilterParser.ParsePath(step.Path);
        return read.Problem
            ?? (!IsMembers(read.Value.Path.Name) ? new ResourcePatch(_entry, GroupSchema.Resource).Apply([step])
                : read.Value.Path.Sub is not null ? ScimProblems.ReadOnly(step.Path)
                : Members.Apply(step.Verb, read.Value.Values, step.Value));
    }

    private Patch<string> Given(string name) => !_entry.ContainsKey(name) ? default : new Patch<string>(true, _entry[name]?.GetValue<string>());

    private static bool IsMembers(string name) => name.Equals("members", StringComparison.OrdinalIgnoreCase);
}
