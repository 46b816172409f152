using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Operator;

/// <summary>A mail as the operator sees it: no text, no link.</summary>
/// <param name="Kind">What it is about, such as <c>reset</c> or <c>invitation</c>.</param>
/// <param name="Name">The person it is to; null for one who is gone.</param>
/// <param name="NextTryAt">When it is tried next; null unless it waits.</param>
/// <param name="Fault">What the mail server said last.</param>
public sealed record MailView(
    Guid Id, string Workspace, string WorkspaceName, string Kind, string Address, string? Name, [WordOf<MailState>] string State, int Tries,
    DateTimeOffset? NextTryAt, string? Fault, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);

/// <summary>Mails, newest first.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="IsSending">Whether a mail server is configured; without one mails wait here.</param>
public sealed record MailPage(IReadOnlyList<MailView> Items, string? Next, bool IsSending);

/// <summary>The outbox of the installation, newest first.</summary>
/// <param name="State">Only these, with commas between them.</param>
/// <param name="Kind">Only these, with commas between them.</param>
/// <param name="Workspace">Only of this one, by its code.</param>
/// <param name="Cursor">The mail after which the page begins.</param>
public sealed record ListMails(string? State = null, string? Kind = null, string? Workspace = null, string? Cursor = null, int? Limit = null) : IQuery<ListMails, MailPage>
{
    public const int MostPerPage = 200;

    public static Access Access => Access.Operator;

    private IReadOnlyList<string> States => Split(State);

    private IReadOnlyList<string> Kinds => Split(Kind);

    public IEnumerable<FieldProblem> Validate()
    {
        if (States.Any(s => Words<MailState>.Parse(s) is null))
        {
            yield return new("state", "unknown-state", $"The state of a mail is one of {string.Join(", ", Words<MailState>.All)}.");
        }

        if (Limit is < 1 or > MostPerPage)
        {
            yield return new("limit", "out-of-range", $"A page has 1 to {MostPerPage} mails.");
        }

        if (Cursor is { Length: > 0 } && !Guid.TryParse(Cursor, out _))
        {
            yield return new("cursor", "bad-cursor", "This cursor belongs to another list. Start again without it.");
        }
    }

    private static IReadOnlyList<string> Split(string? words) => words?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public sealed class Handler(EveryTenantDb db, MailDesk desk, MailKinds known, MailOptions options) : IHandler<ListMails, MailPage>
    {
        public async Task<Result<MailPage>> HandleAsync(ListMails operation, CancellationToken cancellation)
        {
            var mails = db.Set<MailRow>().AsNoTracking();
            if (operation.Kinds.FirstOrDefault(k => known.Find(k) is null) is not null)
            {
                return Problem.Invalid("kind", "unknown-kind", $"The kind of a mail is one of {string.Join(", ", known.All)}.");
            }

            if (operation.Workspace is { Length: > 0 } code)
            {
                if (await db.Set<Tenant>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, cancellation) is not { } tenant)
                {
                    return Problem.Invalid("workspace", "unknown-tenant", "There is no workspace with that code.");
                }

                mails = mails.Where(m => m.TenantId == tenant.Id);
            }

            if (operation.States is { Count: > 0 } words)
            {
                var states = words.Select(s => Words<MailState>.Parse(s)!.Value).ToList();
                mails = mails.Where(m => states.Contains(m.State));
            }

            if (operation.Kinds is { Count: > 0 } kinds)
            {
                mails = mails.Where(m => kinds.Contains(m.Kind));
            }

            if (operation.Cursor is { Length: > 0 } cursor)
            {
                var after = new MailId(Guid.Parse(cursor));
                mails = mails.Where(m => m.Id.CompareTo(after) < 0);
            }

            var limit = operation.Limit ?? 50;
            var found = await mails.OrderByDescending(m => m.Id).Take(limit + 1).ToListAsync(cancellation);
            var shown = found.Take(limit).ToList();
            return new MailPage(await desk.ShowAsync(shown, cancellation), found.Count > limit ? shown[^1].Id.Value.ToString() : null, options.IsConfigured);
        }
    }
}
