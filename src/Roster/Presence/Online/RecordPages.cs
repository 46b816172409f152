using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Presence.Online;

/// <summary>Whether someone has a page open on a node.</summary>
internal readonly record struct PageNews(TenantId Tenant, UserId User, bool IsOpen);

/// <summary>Writes who has pages open on one node, and tells of those for whom that is new.</summary>
internal sealed record RecordPages(Guid Node, IReadOnlyList<PageNews> News) : IOperation<RecordPages, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events) : IHandler<RecordPages, Done>
    {
        public async Task<Result<Done>> HandleAsync(RecordPages operation, CancellationToken cancellation)
        {
            var users = operation.News.Select(n => n.User).ToList();
            var there = await db.Set<OpenPage>().Where(p => p.Node == operation.Node && users.Contains(p.UserId)).ToDictionaryAsync(p => (p.TenantId, p.UserId), cancellation);
            foreach (var (tenant, user, isOpen) in operation.News)
            {
                var page = there.GetValueOrDefault((tenant, user));
                if (isOpen == page is not null)
                {
                    continue;
                }

                _ = isOpen ? db.Add(new OpenPage(tenant, user, operation.Node)) : db.Remove(page!);
                events.Stir(tenant, OnlineNews.Changed, user.Value);
            }

            return default(Done);
        }
    }
}
