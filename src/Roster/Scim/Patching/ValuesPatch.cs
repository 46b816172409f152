using System.Text.Json.Nodes;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Scim.Schemas;

namespace Roster.Scim.Patching;

/// <summary>Changes an attribute that may have several values. Of each type there is one: another of a type takes its place.</summary>
internal sealed class ValuesPatch(JsonObject home, ScimAttribute attribute)
{
    private readonly List<JsonObject> _items = [.. (home[attribute.Name] as JsonArray ?? []).OfType<JsonObject>().Select(i => (JsonObject)i.DeepClone())];

    public Problem? Set(PatchVerb verb, PatchPath at, JsonNode? value)
    {
        var refused = at.Values is { } filter ? FilterCheck.RefusesWithin(filter, attribute) ?? SetSome(verb, filter, at.Path.Sub, value)
            : at.Path.Sub is { } sub ? SetPart(verb, _items, sub, value) : SetAll(verb, value);
        if (refused is null)
        {
            home[attribute.Name] = new JsonArray([.. _items]);
        }

        return refused;
    }

    private Problem? SetAll(PatchVerb verb, JsonNode? value)
    {
        var read = ValueReader.ReadMany(attribute, value);
        if (read.Problem is { } refused)
        {
            return refused;
        }

        if (verb == PatchVerb.Remove)
        {
            // Named by their values where there are any, as some directories do; all of them otherwise.
            _items.RemoveAll(item => value is null || read.Value.Any(r => Same(r, item, "value")));
            return null;
        }

        if (verb == PatchVerb.Replace)
        {
            _items.Clear();
        }

        foreach (var item in read.Value)
        {
            Add(item);
        }

        return null;
    }

    private Problem? SetSome(PatchVerb verb, Filter filter, string? sub, JsonNode? value)
    {
        var met = _items.Where(item => FilterMatch.MatchesValue(filter, item, attribute)).ToList();
        if (verb == PatchVerb.Remove)
        {
            if (sub is not null)
            {
                return SetPart(verb, met, sub, null);
            }

            _items.RemoveAll(met.Contains);
            return null;
        }

        if (met.Count == 0)
        {
            // Some directories replace what is not there yet: what the filter says of it is what it begins with.
            var begun = new JsonObject();
            if (!Begins(filter, begun))
            {
                return ScimProblems.NoTarget(attribute.Name);
            }

            _items.Add(begun);
            met.Add(begun);
        }

        if (sub is not null)
        {
            return SetPart(verb, met, sub, value);
        }

        var read = ValueReader.ReadMany(attribute, value);
        if (read.Problem is { } refused)
        {
            return refused;
        }

        if (read.Value.Count != 1)
        {
            return ScimProblems.Value(attribute.Name, "it is one value.");
        }

        met.ForEach(item => Merge(item, read.Value[0]));
        return null;
    }

    private Problem? SetPart(PatchVerb verb, List<JsonObject> items, string sub, JsonNode? value)
    {
        var part = attribute.Find(sub)!;
        var read = ValueReader.Read(part, verb == PatchVerb.Remove ? null : value);
        if (read.Problem is { } refused)
        {
            return refused;
        }

        if (items.Count == 0 && verb != PatchVerb.Remove)
        {
            _items.Add([]);
            items = _items;
        }

        items.ForEach(item => item[part.Name] = read.Value?.DeepClone());
        return null;
    }

    private void Add(JsonObject item)
    {
        if (_items.Find(i => item["type"] is not null ? Same(i, item, "type") : Same(i, item, "value")) is { } there)
        {
            Merge(there, item);
        }
        else
        {
            _items.Add(item);
        }
    }

    private static void Merge(JsonObject item, JsonObject with)
    {
        foreach (var (name, value) in with)
        {
            item[name] = value?.DeepClone();
        }
    }

    /// <summary>What a filter of nothing but <c>eq</c> and <c>and</c> says its value is.</summary>
    private bool Begins(Filter filter, JsonObject item)
    {
        if (filter is Filter.And and)
        {
            return Begins(and.Left, item) && Begins(and.Right, item);
        }

        if (filter is not Filter.Compare { By: Comparison.Eq, Value: { } value } compare || attribute.Find(compare.Path.Name) is not { } part || ValueReader.Read(part, value) is not { IsRefused: false } read)
        {
            return false;
        }

        item[part.Name] = read.Value?.DeepClone();
        return true;
    }

    private static bool Same(JsonObject one, JsonObject other, string part) =>
        one[part] is JsonValue a && other[part] is JsonValue b && a.TryGetValue<string>(out var x) && b.TryGetValue<string>(out var y) && x.Equals(y, StringComparison.OrdinalIgnoreCase);
}
