using System.Text.Json.Serialization;

namespace Roster.Platform.Kernel;

/// <summary>
/// Something that happened, past tense. Its own members are kept for ever and hold no personal data;
/// what is personal stands in <see cref="Personal"/>, which erasing a person blanks.
/// </summary>
/// <param name="Name">The stable word under which it is stored and delivered, for instance <c>user.suspended</c>.</param>
/// <param name="Subject">What it happened to.</param>
/// <param name="Touches">Whose live sessions must be looked up again after it; null for none.</param>
public abstract record Event([property: JsonIgnore] string Name, [property: JsonIgnore] Guid Subject, [property: JsonIgnore] Touched? Touches = null)
{
    [JsonIgnore]
    public PersonalPart Personal { get; init; } = new();

    /// <summary>Told in another tenant than the one it was done from: that it happened, and not who did it or from where.</summary>
    [JsonIgnore]
    public bool FromElsewhere { get; init; }
}

/// <summary>The part of an event that can be blanked.</summary>
public sealed record PersonalPart
{
    public string? Subject { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<FieldChange>? Changes { get; init; }
}

/// <summary>One field's value before and after.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>Whose live sessions a change reaches. The narrowest that holds.</summary>
public sealed record Touched(string What, Guid Id)
{
    public static Touched Account(AccountId id) => new("account", id.Value);

    public static Touched User(UserId id) => new("user", id.Value);

    public static Touched Session(SessionId id) => new("session", id.Value);

    public static Touched Tenant(TenantId id) => new("tenant", id.Value);

    public static Touched Key(KeyId id) => new("key", id.Value);

    /// <summary>As nodes tell each other: <c>user:</c> and the id.</summary>
    public override string ToString() => $"{What}:{Id:N}";

    public static Touched Parse(string text) => new(text[..text.IndexOf(':', StringComparison.Ordinal)], Guid.ParseExact(text.AsSpan(text.IndexOf(':', StringComparison.Ordinal) + 1), "N"));
}

/// <summary>What an operation says has happened; written with its changes, in the same transaction.</summary>
public sealed class Events
{
    private readonly List<(TenantId? Tenant, Event Event)> _recorded = [];
    private readonly List<(TenantId Tenant, string Name, Guid Subject)> _stirred = [];

    public IReadOnlyList<(TenantId? Tenant, Event Event)> Recorded => _recorded;

    /// <summary>What pages are to look at again and no record tells of.</summary>
    public IReadOnlyList<(TenantId Tenant, string Name, Guid Subject)> Stirred => _stirred;

    /// <summary>Of rows that are unaudited: open pages hear of it when it is done, and that is all.</summary>
    public void Stir(TenantId tenant, string name, Guid subject) => _stirred.Add((tenant, name, subject));

    /// <summary>In the tenant acted in.</summary>
    public void Add(Event happened) => _recorded.Add((null, happened));

    /// <summary>In a tenant named, for work that crosses them.</summary>
    public void AddIn(TenantId tenant, Event happened) => _recorded.Add((tenant, happened));

    /// <summary>Of the installation itself, in no tenant: only the operator reads it.</summary>
    public void AddAtLarge(Event happened) => _recorded.Add((TenantId.None, happened));
}
