using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Directory;

/// <summary>A person in a file: as the list shows them, with the profile fields that the workspace shows.</summary>
public sealed record ExportedUser : UserRow
{
    [SetsRequiredMembers]
    public ExportedUser(UserRow row, IReadOnlyDictionary<string, string?> profile) : base(row) => Profile = profile;

    public IReadOnlyDictionary<string, string?> Profile { get; }
}

/// <summary>
/// The next people of an export, of a view or as named. The gate is asked for each, so that an export stops when its starter loses the
/// right; and a profile field that is hidden meanwhile is gone from there on.
/// </summary>
internal sealed record ReadUsersToExport(UserListFilter Filter, UserCursor? Cursor, IReadOnlyList<UserId>? People) : IQuery<ReadUsersToExport, Page<ExportedUser>>
{
    public const int AtOnce = 500;

    public static Access Access => Access.Needs(Permissions.UsersExport);

    internal sealed class Handler(UserList list, TenantDb db) : IHandler<ReadUsersToExport, Page<ExportedUser>>
    {
        public async Task<Result<Page<ExportedUser>>> HandleAsync(ReadUsersToExport operation, CancellationToken cancellation)
        {
            if (await list.RefusesAsync(operation.Filter, cancellation) is { } refused)
            {
                return refused;
            }

            var page = operation.People is { } people ? new(await list.TheseAsync(people, cancellation), null, null)
                : await list.PageAsync(operation.Filter, operation.Cursor, AtOnce, cancellation);
            var matrix = await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation);
            var profiles = await ProfilesAsync(matrix, [.. page.Items.Select(u => new UserId(u.Id))], cancellation);
            return new Page<ExportedUser>([.. page.Items.Select(u => new ExportedUser(u, ProfileValues.Parse(profiles.GetValueOrDefault(new UserId(u.Id))).Visible(matrix)))], page.Next, null);
        }

        private async Task<Dictionary<UserId, string?>> ProfilesAsync(ProfileMatrix matrix, List<UserId> people, CancellationToken cancellation) =>
            ProfileFields.Controlled.Any(matrix.Shows)
                ? await db.Set<User>().Where(u => people.Contains(u.Id) && u.Profile != null).ToDictionaryAsync(u => u.Id, u => u.Profile, cancellation)
                : [];
    }
}
