using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Audit;
using Roster.Invitations;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Directory;

/// <summary>How the invitations of some people stand: what was asked for last, and what became of its mail or its link.</summary>
public sealed class InviteStates(TenantDb db, TimeProvider clock)
{
    private static readonly string[] Asking = [UserCreated.Word, UserInvited.Word, UserRestored.Word];

    public async Task<IReadOnlyList<InviteView>> OfAsync(IReadOnlyList<UserRow> people, CancellationToken cancellation)
    {
        var ids = people.Select(p => p.Id).ToList();
        var asked = (await db.Set<EventRow>().AsNoTracking().Where(e => ids.Contains(e.SubjectId) && Asking.Contains(e.Name)).ToListAsync(cancellation))
            .GroupBy(e => e.SubjectId).ToDictionary(g => g.Key, g => g.MaxBy(e => (e.At, e.Seq))!);
        var events = asked.Values.Select(e => e.Id).ToList();
        var mails = await db.Set<MailRow>().AsNoTracking().Where(m => events.Contains(m.EventId) && m.Kind == InvitationMail.Kind).ToDictionaryAsync(m => m.EventId, cancellation);
        var users = ids.Select(id => (UserId?)new UserId(id)).ToList();
        // Only of those that were handed over: to whom a link was mailed, and to whom none because they sign in elsewhere, is not told apart.
        var links = (await db.Set<Link>().AsNoTracking().Where(l => l.ForTenant == db.Tenant && users.Contains(l.ForUser) && l.Purpose == LinkPurpose.Invite && l.MailedTo == null && l.EndedAt == null)
            .Select(l => new { l.ForUser, l.ExpiresAt }).ToListAsync(cancellation)).GroupBy(l => l.ForUser!.Value.Value).ToDictionary(g => g.Key, g => g.Max(l => l.ExpiresAt));
        var days = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy.InviteDays;
        return [.. people.Select(person => asked.TryGetValue(person.Id, out var by)
            ? View(person, by, mails.GetValueOrDefault(by.Id), links.TryGetValue(person.Id, out var until) ? until : null, days)
            : new InviteView(person, person.CreatedAt, new EventParty("system", null, null), "mail_link", "waiting", null))];
    }

    private InviteView View(UserRow person, EventRow asked, MailRow? mail, DateTimeOffset? handedUntil, int days)
    {
        var way = WayOf(asked);
        var (state, until) = way switch
        {
            "acceptance" => ("accepting", (DateTimeOffset?)null),
            "copy_link" => ("handed_over", handedUntil),
            _ => mail?.State switch
            {
                MailState.Sent => ("sent", mail.SentAt?.AddDays(days)),
                MailState.HandedOver => ("handed_over", handedUntil),
                MailState.Failed or MailState.Overtaken => ("failed", null),
                _ => ("waiting", null),
            },
        };
        return new InviteView(person, asked.At, new EventParty(asked.ActorKind, asked.ActorId, asked.ReadWho()?.Actor), way,
            until <= clock.GetUtcNow() ? "expired" : state, until);
    }

    /// <summary>A way of the policy, as the event says it; someone who came back with their own password accepts with that.</summary>
    private static string WayOf(EventRow asked)
    {
        var said = JsonDocument.Parse(asked.Payload).RootElement;
        var word = said.TryGetProperty(asked.Name == UserInvited.Word ? "way" : "activation", out var way) ? way.GetString() : null;
        return word is "copy_link" or "acceptance" ? word : word is null ? "acceptance" : "mail_link";
    }
}
