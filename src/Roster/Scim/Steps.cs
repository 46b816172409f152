using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Scim;

/// <summary>Several operations for one request.</summary>
internal static class Steps
{
    /// <summary>All of them in one transaction, or none; the first refusal is the request's.</summary>
    public static async Task<Problem?> AllAsync(OperationRunner runner, TenantId tenant, IReadOnlyList<Func<Task<Problem?>>> steps, CancellationToken cancellation)
    {
        if (steps.Count <= 1)
        {
            return steps.Count == 0 ? null : await steps[0]();
        }

        Problem? refused = null;
        await runner.TogetherAsync(tenant, async () =>
        {
            foreach (var step in steps)
            {
                refused = await step();
                if (refused is not null)
                {
                    return false;
                }
            }

            return true;
        }, cancellation);
        return refused;
    }
}
