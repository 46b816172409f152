using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Operator;

/// <summary>The installation's workspaces, a page at a time, by their codes.</summary>
/// <param name="Search">Part of a name or code.</param>
/// <param name="Cursor">The code after which the page begins.</param>
public sealed record ListTenants(string? Search, string? Cursor, int? Limit) : IQuery<ListTenants, TenantPage>
{
    public const int MostPerPage = 200;

    public static Access Access => Access.Operator;

    public IEnumerable<FieldProblem> Validate() => Limit is < 1 or > MostPerPage ? [new("limit", "out-of-range", $"A page has 1 to {MostPerPage} workspaces.")] : [];

    public sealed class Handler(EveryTenantDb db) : IHandler<ListTenants, TenantPage>
    {
        public async Task<Result<TenantPage>> HandleAsync(ListTenants operation, CancellationToken cancellation)
        {
            var limit = operation.Limit ?? 50;
            var tenants = db.Set<Tenant>().AsNoTracking();
            if (operation.Cursor is { Length: > 0 } after)
            {
                tenants = tenants.Where(t => t.Code.CompareTo(after) > 0);
            }

            if (Fold.Plain(operation.Search ?? "").Trim() is { Length: > 0 } wanted)
            {
                var codes = await FoundAsync(tenants, wanted, limit + 1, cancellation);
                tenants = tenants.Where(t => codes.Contains(t.Code));
            }

            var found = await tenants.OrderBy(t => t.Code).Take(limit + 1).ToListAsync(cancellation);
            var shown = found.Take(limit).ToList();
            var people = await PeopleAsync(db, [.. shown.Select(t => t.Id)], cancellation);
            return new TenantPage([.. shown.Select(t => TenantView.Of(t, people.GetValueOrDefault(t.Id)))], found.Count > limit ? shown[^1].Code : null);
        }
    }

    /// <summary>Compared as people are searched, without case and accents; no database folds names alike, and workspaces are few.</summary>
    private static async Task<List<string>> FoundAsync(IQueryable<Tenant> tenants, string wanted, int most, CancellationToken cancellation)
    {
        var codes = new List<string>();
        await foreach (var tenant in tenants.OrderBy(t => t.Code).Select(t => new { t.Code, t.Name }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (Fold.Plain(tenant.Name).Contains(wanted, StringComparison.Ordinal) || tenant.Code.Contains(wanted, StringComparison.Ordinal))
            {
                codes.Add(tenant.Code);
                if (codes.Count == most)
                {
                    break;
                }
            }
        }

        return codes;
    }

    /// <summary>From the counters that each change keeps; the people are not counted.</summary>
    internal static async Task<Dictionary<TenantId, long>> PeopleAsync(EveryTenantDb db, IReadOnlyCollection<TenantId> tenants, CancellationToken cancellation) =>
        await db.Set<UserCount>().Where(c => tenants.Contains(c.TenantId)).GroupBy(c => c.TenantId)
            .Select(g => new { g.Key, N = g.Sum(c => c.N) }).ToDictionaryAsync(g => g.Key, g => g.N, cancellation);
}
