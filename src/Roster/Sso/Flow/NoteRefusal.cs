using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sso.Flow;

/// <summary>Notes that someone came back from the provider and was not let in, so that whoever settles it sees why.</summary>
internal sealed record NoteRefusal(string Code, string? Why) : IOperation<NoteRefusal, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(TenantDb db, Events events) : IHandler<NoteRefusal, Done>
    {
        public Task<Result<Done>> HandleAsync(NoteRefusal operation, CancellationToken cancellation)
        {
            events.Add(new SsoRefused(db.Tenant, operation.Code, operation.Why));
            return Task.FromResult<Result<Done>>(default(Done));
        }
    }
}
