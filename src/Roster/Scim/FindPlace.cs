using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Scim;

/// <summary>The workspace of the key.</summary>
internal sealed record FindPlace : IQuery<FindPlace, ScimPlace>
{
    public static Access Access => Access.Anyone("whoever has a key knows which workspace it is of");

    internal sealed class Handler(TenantDb db, PublicAddress address) : IHandler<FindPlace, ScimPlace>
    {
        public async Task<Result<ScimPlace>> HandleAsync(FindPlace operation, CancellationToken cancellation) => await ScimPlace.OfAsync(db, address, cancellation);
    }
}
