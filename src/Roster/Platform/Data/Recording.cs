using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>The operation under way, as its save needs it: who acts, from where, and what has happened.</summary>
internal sealed record Recording(Actor Actor, Caller Caller, Events Events, TimeProvider Clock, JsonSerializerOptions Json)
{
    /// <summary>Whether their rows went ahead with others that were written in bulk.</summary>
    public bool AreWritten { get; set; }

    /// <summary>The rows of the events recorded since the last save, their ids rising: a save writes rows in the order of their keys.</summary>
    public IEnumerable<EventRow> Rows(TenantId? bound) =>
        Events.Recorded.Zip(Events.Recorded.Select(_ => Guid.CreateVersion7()).Order(), (recorded, id) => Row(recorded.Tenant ?? bound
            ?? throw new InvalidOperationException($"{recorded.Event.Name} was recorded without a tenant."), recorded.Event, new HappenedId(id)));

    private EventRow Row(TenantId tenant, Event happened, HappenedId id)
    {
        var hidden = happened.FromElsewhere;
        var personal = JsonSerializer.SerializeToUtf8Bytes(new PersonalRow(Salt(), happened.Personal.Subject, happened.Personal.Reason, happened.Personal.Changes), EventPartsJson.Default.PersonalRow);
        var who = JsonSerializer.SerializeToUtf8Bytes(
            hidden ? new WhoRow(Salt(), "", null, null) : new WhoRow(Salt(), Actor.Name, Caller.Ip?.ToString(), Caller.UserAgent), EventPartsJson.Default.WhoRow);
        return new EventRow
        {
            TenantId = tenant,
            Id = id,
            At = Clock.GetUtcNow(),
            Name = happened.Name,
            ActorKind = hidden ? EventRow.Elsewhere : Actor.Kind.ToString().ToLowerInvariant(),
            ActorId = hidden ? null : Actor.User?.Value ?? Actor.Key?.Value ?? Actor.Account?.Value,
            SubjectId = happened.Subject,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), Json),
            Personal = Encoding.UTF8.GetString(personal),
            PersonalDigest = SHA256.HashData(personal),
            Who = Encoding.UTF8.GetString(who),
            WhoDigest = SHA256.HashData(who),
            RequestId = Caller.RequestId,
            Touches = happened.Touches?.ToString(),
        };
    }

    /// <summary>Keeps a short value from being guessed by its digest.</summary>
    private static string Salt() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(12));
}
