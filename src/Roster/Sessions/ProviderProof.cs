using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>A tenant's identity provider has said whose a session is: for that tenant, and for no other.</summary>
[Unaudited("the entry that rests on it is the event")]
public sealed class ProviderProof : ITenantOwned
{
    private ProviderProof() { }

    public ProviderProof(TenantId tenant, SessionId session, UserId user) => (TenantId, SessionId, UserId) = (tenant, session, user);

    public TenantId TenantId { get; private set; }

    public SessionId SessionId { get; private set; }

    public UserId UserId { get; private set; }

    public DateTimeOffset ProvenAt { get; private set; }

    /// <summary>Whether it counts as a second factor besides, as the tenant has settled.</summary>
    public bool SecondFactor { get; private set; }

    public void Give(bool secondFactor, DateTimeOffset now) => (SecondFactor, ProvenAt) = (secondFactor, now);
}

internal static class ProviderProofs
{
    /// <summary>Notes that a tenant's provider has said who this is, in a session at hand or one about to be saved.</summary>
    public static async Task GiveAsync(EveryTenantDb db, Session session, TenantId tenant, UserId user, bool secondFactor, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindAsync(db, session.Id, tenant, user, cancellation) is not { } proof)
        {
            db.Add(proof = new ProviderProof(tenant, session.Id, user));
        }

        proof.Give(secondFactor, now);
        if (!session.HasOwnProof)
        {
            session.ProvenAgain(now);
        }
    }

    public static async Task<ProviderProof?> FindAsync(EveryTenantDb db, SessionId session, TenantId tenant, UserId user, CancellationToken cancellation) =>
        await db.Set<ProviderProof>().FindAsync([tenant, session], cancellation) is { } proof && proof.UserId == user ? proof : null;
}
