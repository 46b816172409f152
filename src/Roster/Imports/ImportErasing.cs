using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Users;

namespace Roster.Imports;

/// <summary>Of someone who is anonymized no line of a file is kept.</summary>
internal sealed class ImportErasing : IErasing
{
    public async Task EraseAsync(EveryTenantDb db, User user, CancellationToken cancellation)
    {
        var (id, typed, address) = (user.Id.Value, user.Email, user.Email.ToLowerInvariant());
        var pages = db.Set<ImportPage>().Where(p => p.TenantId == user.TenantId);
        foreach (var page in await pages.Where(p => p.LinesText.Contains(id.ToString()) || p.LinesText.Contains(typed) || p.LinesText.Contains(address)).ToListAsync(cancellation))
        {
            page.Erase(line => line.UserId == id || line.Cells.Any(c => c.Contains(address, StringComparison.OrdinalIgnoreCase)));
        }
    }
}
