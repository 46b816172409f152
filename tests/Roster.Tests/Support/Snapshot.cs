using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Scim.Visits;
using Roster.Sessions;

namespace Roster.Tests.Support;

/// <summary>Every row of a workspace as text, so that "nothing changed" is one comparison.</summary>
public static class Snapshot
{
    private static readonly MethodInfo Rows = typeof(Snapshot).GetMethod(nameof(RowsAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>
    /// Mails are made a moment after the events they follow from, and only from these, so a comparison leaves them out; so is when a key or a session was last used, which
    /// a writer notes by the way, and when a directory came.
    /// </summary>
    public static async Task<string> OfAsync(Workspace workspace, bool withMails = false) => await workspace.Host.AskAsync(async db =>
    {
        var text = new StringBuilder();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ITenantOwned))).Where(t => (withMails || t.ClrType != typeof(MailRow)) && t.ClrType != typeof(ScimVisit)).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            foreach (var row in await (Task<List<string>>)Rows.MakeGenericMethod(type.ClrType).Invoke(null, [db, workspace.Id])!)
            {
                text.AppendLine(row);
            }
        }

        return text.ToString();
    });

    private static async Task<List<string>> RowsAsync<T>(EveryTenantDb db, TenantId tenant) where T : class, ITenantOwned
    {
        var rows = await db.Set<T>().IgnoreQueryFilters([Filters.Deleted]).Where(r => r.TenantId == tenant).ToListAsync();
        return [.. rows.Select(row => typeof(T).Name + " " + string.Join(" | ", db.Entry(row).Properties.Where(p => p.Metadata.Name is not (nameof(ApiKey.LastUsedAt) or nameof(SeenSession.LastActivityAt))).Select(p =>
            $"{p.Metadata.Name}={(p.CurrentValue is byte[] bytes ? Convert.ToHexString(bytes) : p.CurrentValue)}"))).Order(StringComparer.Ordinal)];
    }
}
