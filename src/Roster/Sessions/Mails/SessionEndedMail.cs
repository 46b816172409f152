using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Sessions.Mails;

/// <summary>Tells a person that an administrator ended what they had open, and who. One mail, however many sessions it were.</summary>
internal sealed class SessionEndedMail(TimeProvider clock) : MailKind
{
    public override string Word => "session_ended";

    public override IReadOnlyCollection<string> Follows { get; } = ["session.ended", SessionEndDue.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        IsAdmins(happened) && clock.GetUtcNow() - happened.At < Addressees.News && !await IsToldAsync(db, happened, cancellation)
        && await Addressees.OfAsync(db, happened, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var ended = await SameRequest(db, happened).CountAsync(cancellation);
        var who = happened.ActorKind == "user" ? happened.ReadWho()?.Actor ?? "An administrator" : "A program";
        return new Letter(to.Tenant.Name, ended == 1 ? "Your session was ended" : "Your sessions were ended",
            [
                $"Hello {to.User.DisplayName},",
                $"{who}, of {to.Tenant.Name}, ended {(ended == 1 ? "a session" : $"{ended} sessions")} of {to.Account.Address} on {Addressees.When(happened.At, to)}.",
                "You can sign in again. What you have open, and who looked at it, is on your account page.",
            ])
        {
            Button = "Open my account",
            Page = "/account",
        };
    }

    /// <summary>By someone who is not the person, from this tenant. Of an end with notice, the notice is the news.</summary>
    private static bool IsAdmins(EventRow happened) => happened.ActorKind is "user" or "key" && happened.ActorId != happened.SubjectId
        && (happened.Name == SessionEndDue.Word || happened.Payload.Contains($"\"{EndingByAdmin.Because}\"", StringComparison.Ordinal));

    /// <summary>Several ended at once make one mail, after the first of them.</summary>
    private static async Task<bool> IsToldAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        await SameRequest(db, happened).AnyAsync(e => e.Seq < happened.Seq, cancellation);

    private static IQueryable<EventRow> SameRequest(EveryTenantDb db, EventRow happened)
    {
        // A caller may choose the request's id: so it gathers what happened within moments, and keeps nothing from being told.
        var (from, to) = (happened.At.AddSeconds(-5), happened.At.AddSeconds(5));
        return db.Set<EventRow>().Where(e => e.TenantId == happened.TenantId && e.SubjectId == happened.SubjectId && e.Name == happened.Name
            && e.At > from && e.At < to && e.RequestId == happened.RequestId && e.ActorId == happened.ActorId);
    }
}
