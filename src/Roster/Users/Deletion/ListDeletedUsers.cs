using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tenants;

namespace Roster.Users.Deletion;

/// <param name="ReplacedBy">Who was added in their place: then the entry is only a record.</param>
public sealed record DeletedUser(Guid Id, string DisplayName, string Email, DateTimeOffset DeletedAt, DateTimeOffset? RestorableUntil, PersonLink? ReplacedBy);

/// <param name="Items">Last deleted first.</param>
/// <param name="Next">Goes into <c>cursor</c> for the next page; null on the last.</param>
/// <param name="RestoreAssignments">Whether those who are restored have their roles again; ask: whoever restores them says.</param>
public sealed record DeletedUserPage(IReadOnlyList<DeletedUser> Items, string? Next, [WordOf<RestoredAssignments>] string RestoreAssignments);

/// <summary>People who were deleted and can still be told apart.</summary>
/// <param name="Search">Part of a name or an address.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record ListDeletedUsers(string? Search, string? Cursor) : IQuery<ListDeletedUsers, DeletedUserPage>
{
    private const int PageSize = 50;

    public static Access Access => Access.Needs(Permissions.UsersDelete);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Search?.Length > 200)
        {
            yield return new("search", "too-long", "At most 200 characters.");
        }

        if (Cursor is not null && !Guid.TryParse(Cursor, out _))
        {
            yield return new("cursor", "bad-cursor", "This is not a place in the list. Begin without one.");
        }
    }

    public sealed class Handler(TenantDb db) : IHandler<ListDeletedUsers, DeletedUserPage>
    {
        public async Task<Result<DeletedUserPage>> HandleAsync(ListDeletedUsers operation, CancellationToken cancellation)
        {
            var policy = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy;
            var all = db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking();
            var deleted = all.Where(u => u.DeletedAt != null && u.State == UserState.Deleted);
            if (!string.IsNullOrWhiteSpace(operation.Search) && Fold.SearchTerm(operation.Search) is { } term)
            {
                deleted = deleted.Where(u => u.Search.Contains(term));
            }

            if (operation.Cursor is not null)
            {
                var last = new UserId(Guid.Parse(operation.Cursor));
                if (await all.Where(u => u.Id == last).Select(u => new { u.DeletedAt, u.Seq }).SingleOrDefaultAsync(cancellation) is not { DeletedAt: { } at, Seq: var seq })
                {
                    return Problem.Invalid("cursor", "bad-cursor", "This place in the list is gone. Begin without one.");
                }

                deleted = deleted.Where(u => u.DeletedAt < at || u.DeletedAt == at && u.Seq < seq);
            }

            var page = await deleted.OrderByDescending(u => u.DeletedAt).ThenByDescending(u => u.Seq).Take(PageSize + 1).ToListAsync(cancellation);
            var ids = page.Select(u => (UserId?)u.Id).ToList();
            var by = await all.Where(u => ids.Contains(u.Replaces)).Select(u => new { Old = u.Replaces!.Value, Link = new PersonLink(u.Id.Value, u.DisplayName) }).ToDictionaryAsync(r => r.Old, r => r.Link, cancellation);
            return new DeletedUserPage(
                [.. page.Take(PageSize).Select(u => new DeletedUser(u.Id.Value, u.DisplayName, u.Email, u.DeletedAt!.Value, PurgeDate.Of(u, policy), by.GetValueOrDefault(u.Id)))],
                page.Count > PageSize ? page[PageSize - 1].Id.Value.ToString() : null,
                Words<RestoredAssignments>.Of(policy.RestoreAssignments));
        }
    }
}
