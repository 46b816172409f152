using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Tenants;

namespace Roster.Presence;

/// <summary>Reads an availability as it was asked for.</summary>
internal static class AvailabilityFields
{
    public static readonly Problem NotOffered = Problem.Invalid("availability", "not-offered", "This workspace does not use that availability.");

    public static IEnumerable<FieldProblem> Validate(string? word) =>
        Words<Availability>.Parse(word) is null ? [new("availability", "unknown-availability", $"The availability is one of {string.Join(", ", Words<Availability>.All)}.")] : [];

    /// <summary>Null where the workspace does not use it.</summary>
    public static Availability? Read(string? word, Tenant tenant) =>
        Words<Availability>.Parse(word) is { } availability && PresenceWords.Choices(tenant.Preset).Contains(availability) ? availability : null;
}
