using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Imports.Planning;

/// <summary>What a line comes to, before the operation behind it is asked.</summary>
internal abstract record Plan
{
    /// <summary>It can't be done as it is written.</summary>
    public sealed record Fault(IReadOnlyList<LineFault> Faults) : Plan
    {
        public Fault(ImportField? field, string code, string message, string? suggestion = null) : this([new LineFault(field?.Name, code, message, suggestion)]) { }
    }

    /// <summary>The person is so already.</summary>
    public sealed record Nothing(UserId Id) : Plan;

    /// <param name="Work">What they are to work on from the start.</param>
    public sealed record Create(CreateUserBody Body, Work? Work) : Plan;

    /// <param name="Version">The one that was looked at.</param>
    /// <param name="Body">What changes of their own; null where only their work does.</param>
    /// <param name="Work">What changes of what they work on.</param>
    /// <param name="Changes">What changes of the person, for the report.</param>
    public sealed record Edit(UserId Id, int Version, EditUserBody? Body, Work? Work, IReadOnlyList<FieldChange> Changes) : Plan;

    /// <param name="Now">Their state before it.</param>
    public sealed record Act(UserId Id, ImportVerb Verb, UserState Now) : Plan;
}
