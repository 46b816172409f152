using System.Net;
using System.Text.Json;

namespace Roster.Tests.Support;

/// <summary>What came back: status, headers, body, and the problem if it is one.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers, string Asked)
{
    private readonly Lazy<JsonElement> body = new(() => JsonDocument.Parse(Text).RootElement.Clone());

    public JsonElement Body => body.Value;

    public JsonElement this[string member] => Body.GetProperty(member);

    public string? Code => Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string? ETag => Headers.GetValueOrDefault("ETag");

    public string Location => Headers["Location"];

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<JsonElement> Items => [.. this["items"].EnumerateArray()];

    public Answer Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Asked} → {(int)Status}, not {(int)status}\n{Text}");
        return this;
    }

    public override string ToString() => $"{Asked} → {(int)Status} {(Text.Length > 300 ? Text[..300] : Text)}";

    public Answer IsOk() => Is(HttpStatusCode.OK);

    public Answer IsCreated() => Is(HttpStatusCode.Created);

    /// <summary>A problem in RFC 9457's form, with this code, and a plain sentence at this field.</summary>
    public Answer IsProblem(int status, string code, string? field = null)
    {
        Is((HttpStatusCode)status);
        Assert.Equal("application/problem+json", Headers["Content-Type"].Split(';')[0]);
        var codes = new List<string?> { Code };
        if (Body.TryGetProperty("errors", out var errors))
        {
            codes.AddRange(errors.EnumerateArray().Select(e => e.GetProperty("code").GetString()));
        }

        Assert.True(codes.Contains(code), $"{Asked} → not {code}:\n{Text}");
        Assert.Equal(status, this["status"].GetInt32());
        Assert.Equal($"https://roster.invalid/problems/{Code}", this["type"].GetString());
        Assert.False(string.IsNullOrWhiteSpace(this["requestId"].GetString()));
        Assert.EndsWith(".", this["title"].GetString(), StringComparison.Ordinal);
        if (field is not null)
        {
            var at = errors.EnumerateArray().Where(e => e.GetProperty("field").GetString() == field).ToList();
            Assert.True(at.Count > 0, $"{Asked} → nothing at the field {field}:\n{Text}");
            Assert.Contains(at, e => e.GetProperty("code").GetString() == code);
            Assert.All(at, e => Assert.EndsWith(".", e.GetProperty("message").GetString(), StringComparison.Ordinal));
        }

        return this;
    }

    /// <summary>The body without what differs between any two requests.</summary>
    public string WithoutRequestId() => Status == HttpStatusCode.NoContent || Text.Length == 0 ? "" : Text.Replace(this["requestId"].GetString()!, "…", StringComparison.Ordinal);
}
