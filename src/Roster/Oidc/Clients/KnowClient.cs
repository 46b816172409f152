using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Clients;

/// <summary>
/// Whether a portal is who it says, asked before a change is begun for it: whoever is nobody holds up no writer. The change asks again.
/// </summary>
internal sealed record KnowClient(PresentedClient Presented) : IQuery<KnowClient, bool>
{
    public static Access Access => Access.Public("the portal's secret is the proof");

    internal sealed class Handler(EveryTenantDb db) : IHandler<KnowClient, bool>
    {
        public async Task<Result<bool>> HandleAsync(KnowClient operation, CancellationToken cancellation) =>
            await ClientDoor.EnterAsync(db, operation.Presented, cancellation) is not null;
    }
}
