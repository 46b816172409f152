using Roster.Audit;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Users;

namespace Roster.Directory;

/// <summary>An invitation that has not been taken up, as it stands.</summary>
/// <param name="User">Whom it is to.</param>
/// <param name="InvitedAt">When it was last asked for.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Way">mail_link: by a mail; copy_link: by a link that was handed over; acceptance: on their start page, as they sign in elsewhere.</param>
/// <param name="State">waiting: the mail has not gone out; failed: it could not; sent; handed_over: a link was; accepting: it waits on their start page; expired.</param>
/// <param name="ExpiresAt">Until when it can be taken up; null while the mail waits, and where there is no end.</param>
public sealed record InviteView(
    UserRow User, DateTimeOffset InvitedAt, EventParty By, [OneOf("mail_link", "copy_link", "acceptance")] string Way,
    [OneOf("waiting", "failed", "sent", "handed_over", "accepting", "expired")] string State, DateTimeOffset? ExpiresAt);

/// <param name="Items">Who was added last stands first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Previous">The cursor of the page before; null on the first.</param>
/// <param name="IsSending">Whether a mail server is configured; without one the operator hands invitations over.</param>
public sealed record InvitePage(IReadOnlyList<InviteView> Items, string? Next, string? Previous, bool IsSending);

/// <summary>Everyone who is invited and has not joined. No answer holds a link: it is made when a mail is sent, or shown once to who asks for it.</summary>
public sealed record ListInvites(string? Search, string? Sort, string? Cursor, int? Limit) : IQuery<ListInvites, InvitePage>
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public sealed class Handler(UserList list, InviteStates states, MailOptions mail) : IHandler<ListInvites, InvitePage>
    {
        public async Task<Result<InvitePage>> HandleAsync(ListInvites operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var filter = UserListFilter.Read(new(operation.Search, Platform.Data.Words<UserState>.Of(UserState.Invited)), operation.Sort ?? "-createdAt", faults);
            if (operation.Limit is < 1 or > ListUsers.MostPerPage)
            {
                faults.Add(new("limit", "out-of-range", $"A page has 1 to {ListUsers.MostPerPage} invitations."));
            }

            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var cursor = operation.Cursor is { } text ? UserCursor.Read(text, filter) : null;
            if (operation.Cursor is not null && cursor is null)
            {
                return Problem.Invalid("cursor", "bad-cursor", "This cursor belongs to another list. Start again without it.");
            }

            var page = await list.PageAsync(filter, cursor, operation.Limit ?? 50, cancellation);
            return new InvitePage(await states.OfAsync(page.Items, cancellation), page.Next, page.Previous, mail.IsConfigured);
        }
    }
}
