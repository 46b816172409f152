using System.Net;
using System.Text;
using System.Text.Json;
using Roster.Platform.Http;

namespace Roster.Tests.Support;

/// <summary>One browser or one script: its cookies or its key, kept by hand so that a test sees and changes them.</summary>
public sealed class Client(RosterHost host, string? key = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpMessageInvoker door = new(host.Door());

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Where the pages say they come from; null for a program that is no browser.</summary>
    public string? Origin { get; set; } = key is null ? "https://localhost" : null;

    public string? Key => key;

    public string? SessionToken => Cookies.GetValueOrDefault(CallerOf.SessionCookie);

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, null, headers);

    public Task<Answer> PutAsync(string path, object body) => SendAsync("PUT", path, JsonOf(body));

    public Task<Answer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync("POST", path, body is null ? null : JsonOf(body), headers);

    /// <summary>Changes against the version the ETag names; without one, against the newest.</summary>
    public async Task<Answer> PatchAsync(string path, object body, string? ifMatch = null) =>
        await SendAsync("PATCH", path, JsonOf(body), ("If-Match", ifMatch ?? (await GetAsync(path)).ETag ?? "\"0\""));

    public Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync("POST", path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public static HttpContent JsonOf(object body) =>
        new StringContent(body as string ?? JsonSerializer.Serialize(body, Json), Encoding.UTF8, "application/json");

    public async Task<Answer> SendAsync(string method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(new Uri("https://localhost"), path)) { Content = content };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        if (Cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        if (Origin is not null && method != "GET")
        {
            request.Headers.TryAddWithoutValidation("Origin", Origin);
        }

        foreach (var (name, value) in Headers.Select(h => (h.Key, h.Value)).Concat(headers))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await door.SendAsync(request, CancellationToken.None);
        return await ReadAsync(response, $"{method} {path}");
    }

    private async Task<Answer> ReadAsync(HttpResponseMessage response, string asked)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
            {
                var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : ("", "");
                if (value.Length == 0)
                {
                    Cookies.Remove(name);
                }
                else
                {
                    Cookies[name] = value;
                    host.Secrets.Add(value);
                }
            }
        }

        var text = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        // No request may ever find a bug, whatever it sends.
        Assert.True(response.StatusCode != HttpStatusCode.InternalServerError,
            $"{asked} → 500\n{text}\n{string.Join('\n', host.Log.Lines.Where(l => l.StartsWith("Error", StringComparison.Ordinal)).TakeLast(2))}");
        return new Answer(response.StatusCode, text, headers, asked);
    }
}
