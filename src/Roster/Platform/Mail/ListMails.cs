using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Mail;

/// <summary>A mail as the operator sees it: no text, no link.</summary>
public sealed record MailView(MailId Id, string Kind, string Address, MailState State, int Tries, string? Fault, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);

/// <summary>The outbox of the installation, newest first.</summary>
/// <param name="State">Only these; null for all.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListMails(string? State, int Limit) : IQuery<ListMails, IReadOnlyList<MailView>>
{
    public static Access Access => Access.Operator;

    public IEnumerable<FieldProblem> Validate()
    {
        if (State is not null && Words<MailState>.Parse(State) is null)
        {
            yield return new("state", "unknown-state", $"The state of a mail is one of {string.Join(", ", Words<MailState>.All)}.");
        }

        if (Limit is < 1 or > 1000)
        {
            yield return new("limit", "out-of-range", "A list has 1 to 1000 mails.");
        }
    }

    public sealed class Handler(EveryTenantDb db) : IHandler<ListMails, IReadOnlyList<MailView>>
    {
        public async Task<Result<IReadOnlyList<MailView>>> HandleAsync(ListMails operation, CancellationToken cancellation)
        {
            var state = Words<MailState>.Parse(operation.State);
            return await db.Set<MailRow>().AsNoTracking().Where(m => state == null || m.State == state).OrderByDescending(m => m.CreatedAt).Take(operation.Limit)
                .Select(m => new MailView(m.Id, m.Kind, m.Address, m.State, m.Tries, m.Fault, m.CreatedAt, m.SentAt)).ToListAsync(cancellation);
        }
    }
}
