using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Outbox;
using Roster.Platform.Text;

namespace Roster.Platform.Mail;

/// <summary>Reads what happened and adds the mails that it asks for, but none to an address that is nobody's, and none that is there already.</summary>
internal sealed class MailFollower(IEnumerable<MailKind> kinds) : IEventFollower
{
    private readonly ILookup<string, MailKind> _byEvent = kinds.SelectMany(k => k.Follows.Select(f => (f, k))).ToLookup(p => p.f, p => p.k);

    public string Name => "mail";

    public IReadOnlyCollection<string> Follows { get; } = [.. kinds.SelectMany(k => k.Follows).Distinct()];

    public async Task FollowAsync(EveryTenantDb db, IReadOnlyList<EventRow> events, CancellationToken cancellation)
    {
        foreach (var (happened, kind) in events.SelectMany(e => _byEvent[e.Name].Select(k => (e, k))))
        {
            if (await kind.AfterAsync(db, happened, cancellation) is { } mail && !EmailAddress.IsNobodys(mail.Address)
                && !await db.Set<MailRow>().AnyAsync(m => m.TenantId == mail.TenantId && m.EventId == mail.EventId && m.Kind == mail.Kind, cancellation))
            {
                db.Add(mail);
            }
        }
    }
}
