using System.Text.Json.Nodes;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Scim.Schemas;

namespace Roster.Scim.Patching;

/// <summary>
/// Changes a resource as a PATCH, or the body of a PUT, says. Pure: what comes of it is compared with what was there, and the difference is
/// what the operations behind are asked for.
/// <para>
/// What is named by a path must be there to be changed. A body without a path may carry what is read-only or not kept, as directories send whole
/// entries: that is left out. A password is refused however it comes.
/// </para>
/// </summary>
internal sealed class ResourcePatch(JsonObject resource, ScimResource kind)
{
    public Problem? Apply(IEnumerable<PatchStep> steps) => steps.Select(Apply).FirstOrDefault(refused => refused is not null);

    /// <summary>Takes the body of a POST or a PUT: what it names is replaced, what it leaves out stays.</summary>
    public Problem? Put(JsonObject body) => Whole(PatchVerb.Replace, body);

    private Problem? Apply(PatchStep step)
    {
        if (step.Path is not { } path)
        {
            return step.Verb == PatchVerb.Remove ? ScimProblems.NoTarget("") : step.Value is JsonObject body ? Whole(step.Verb, body) : ScimProblems.Syntax("a step without a path has an object as its value.");
        }

        if (IsExtension(path))
        {
            return step.Verb == PatchVerb.Remove ? Extension(step.Verb, new JsonObject([.. kind.Extension!.Attributes.Select(a => KeyValuePair.Create(a.Name, (JsonNode?)null))]))
                : step.Value is JsonObject body ? Extension(step.Verb, body) : ScimProblems.Value(path, "it is an object.");
        }

        var read = FilterParser.ParsePath(path);
        return read.Problem ?? Set(step.Verb, read.Value, step.Value, named: true);
    }

    private Problem? Whole(PatchVerb verb, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            var refused = IsExtension(name) ? value is JsonObject inner ? Extension(verb, inner) : null
                : FilterParser.ParsePath(name) is { IsRefused: false } path ? Set(verb, path.Value, value, named: false) : null;
            if (refused is not null)
            {
                return refused;
            }
        }

        return null;
    }

    private Problem? Extension(PatchVerb verb, JsonObject body) =>
        body.Select(p => Set(verb, new PatchPath(new AttributePath(kind.Extension!.Id, p.Key, null), null), p.Value, named: false)).FirstOrDefault(refused => refused is not null);

    private bool IsExtension(string name) => name.Equals(kind.Extension?.Id, StringComparison.OrdinalIgnoreCase);

    private Problem? Set(PatchVerb verb, PatchPath at, JsonNode? value, bool named)
    {
        if (at.Path.Name.Equals("password", StringComparison.OrdinalIgnoreCase))
        {
            return value is null && verb != PatchVerb.Remove ? null : ScimProblems.Password;
        }

        if (FilterMatch.AttributeOf(at.Path, kind) is not { } attribute)
        {
            return !named || kind.IsNotKept(at.Path.Name) || !IsOurs(at.Path) ? null : ScimProblems.Path(at.Path.ToString());
        }

        if (attribute.IsReadOnly)
        {
            return named ? ScimProblems.ReadOnly(attribute.Name) : null;
        }

        if (at.Path.Sub is { } sub && attribute.Find(sub) is not { IsReadOnly: false })
        {
            return !named || kind.IsNotKept(sub) || attribute.Find(sub) is not null ? null : ScimProblems.Path(at.Path.ToString());
        }

        var home = at.Path.Schema is not null && IsExtension(at.Path.Schema) ? Home() : resource;
        return attribute.Many ? new ValuesPatch(home, attribute).Set(verb, at, value)
            : at.Values is not null ? ScimProblems.Path(at.Path.ToString())
            : attribute.Type == ScimType.Complex ? SetParts(verb, home, attribute, at.Path.Sub, value)
            : SetOne(verb, home, attribute, value);
    }

    private static Problem? SetOne(PatchVerb verb, JsonObject home, ScimAttribute attribute, JsonNode? value)
    {
        var read = ValueReader.Read(attribute, verb == PatchVerb.Remove ? null : value);
        if (read.Problem is { } refused)
        {
            return refused;
        }

        home[attribute.Name] = read.Value?.DeepClone();
        return null;
    }

    private static Problem? SetParts(PatchVerb verb, JsonObject home, ScimAttribute attribute, string? sub, JsonNode? value)
    {
        if (verb == PatchVerb.Remove && sub is null || sub is null && value is null)
        {
            home.Remove(attribute.Name);
            return null;
        }

        if (home[attribute.Name] is not JsonObject parts)
        {
            home[attribute.Name] = parts = [];
        }

        return sub is not null ? SetOne(verb, parts, attribute.Find(sub)!, value)
            : value is not JsonObject said ? ScimProblems.Value(attribute.Name, "it is an object.")
            : said.Select(p => attribute.Find(p.Key) is { IsReadOnly: false } part ? SetOne(verb, parts, part, p.Value) : null).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>Attributes of schemas that are no part of this are another's to keep.</summary>
    private bool IsOurs(AttributePath path) => path.Schema is null || IsExtension(path.Schema) || path.Schema.Equals(kind.Schema.Id, StringComparison.OrdinalIgnoreCase);

    private JsonObject Home()
    {
        if (resource[kind.Extension!.Id] is not JsonObject home)
        {
            resource[kind.Extension.Id] = home = [];
        }

        return home;
    }
}
