using System.Text.Json.Nodes;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Scim.Patching;

namespace Roster.Scim.Groups;

/// <summary>What a request says of who is in a group, one step after the other. Nobody is read for it: a group may be large. Pure.</summary>
internal sealed class MemberChange
{
    private const string Attribute = "members";

    private readonly HashSet<Guid> _in = [];
    private readonly HashSet<Guid> _out = [];

    /// <summary>Whether those named are all that are to be in it.</summary>
    public bool IsWhole { get; private set; }

    public bool IsNothing => !IsWhole && _in.Count + _out.Count == 0;

    public IReadOnlySet<Guid> In => _in;

    public IReadOnlySet<Guid> Out => _out;

    public Problem? Apply(PatchVerb verb, Filter? which, JsonNode? value)
    {
        var read = which is not null ? Named(which) : Read(value);
        if (read.Problem is { } refused)
        {
            return refused;
        }

        if (verb == PatchVerb.Replace && which is null || verb == PatchVerb.Remove && which is null && value is null)
        {
            IsWhole = true;
            _in.Clear();
            _out.Clear();
        }

        var (to, from) = verb == PatchVerb.Remove ? (_out, _in) : (_in, _out);
        to.UnionWith(read.Value);
        from.ExceptWith(read.Value);
        return null;
    }

    private static Result<IReadOnlyList<Guid>> Named(Filter which) => which switch
    {
        Filter.Compare { By: Comparison.Eq, Text: { } text } compare when compare.Path.Is("value") => Ids([text]),
        Filter.Or or => Named(or.Left) is { IsRefused: false } left && Named(or.Right) is { IsRefused: false } right ? (Guid[])[.. left.Value, .. right.Value] : ByValue,
        _ => ByValue,
    };

    private static readonly Problem ByValue = ScimProblems.Filter("members are named by value eq and an id.");

    private static Result<IReadOnlyList<Guid>> Read(JsonNode? value)
    {
        var texts = new List<string>();
        foreach (var item in value switch { null => [], JsonArray many => many.ToList(), var one => [one] })
        {
            var id = item is JsonObject member ? PatchBody.Member(member, "value") : item;
            if (id is not JsonValue said || !said.TryGetValue<string>(out var text))
            {
                return ScimProblems.Value(Attribute, "each has the id of a person as its value.");
            }

            texts.Add(text);
        }

        return Ids(texts);
    }

    private static Result<IReadOnlyList<Guid>> Ids(IReadOnlyList<string> texts)
    {
        var ids = new List<Guid>();
        foreach (var text in texts)
        {
            if (!Guid.TryParse(text, out var id))
            {
                return ScimProblems.Value(Attribute, $"“{(text.Length > 40 ? text[..40] : text)}” is not the id of a person here.");
            }

            ids.Add(id);
        }

        return ids;
    }
}
