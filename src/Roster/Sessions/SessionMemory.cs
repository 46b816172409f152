using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Secrets;
using Roster.Tenants;

namespace Roster.Sessions;

/// <summary>The live sessions of this node, and the actors behind their cookies.</summary>
public sealed class SessionMemory(SessionReader reader, IFeedHealth feed, TimeProvider clock) : LiveMemory<LiveSession>(feed), IActorSource
{
    public bool Knows(Credential credential) => credential is Credential.SessionToken;

    public async ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation) =>
        await FindSessionAsync(((Credential.SessionToken)caller.Credential).Token, afresh, caller.IsUnattended, cancellation) is { } session
            ? ActorOf(session, caller, clock.GetUtcNow())
            : Problem.SessionEnded;

    /// <summary>The live session behind a cookie's secret.</summary>
    private ValueTask<LiveSession?> FindSessionAsync(string token, bool afresh, bool isUnattended, CancellationToken cancellation) =>
        FindByHashAsync(Secret.Hash(token), afresh, isUnattended, cancellation);

    /// <summary>The same by the secret's hash, for what rests on a session. Asking counts as activity, unless nobody is at the page that asks.</summary>
    internal async ValueTask<LiveSession?> FindByHashAsync(byte[] hash, bool afresh, bool isUnattended, CancellationToken cancellation)
    {
        var session = await FindAsync(hash, afresh, cancellation);
        var now = clock.GetUtcNow();
        if (session is null || session.ExpiresAt <= now || now - session.LastActivity >= session.Idle)
        {
            Drop(hash);
            return null;
        }

        if (!isUnattended)
        {
            session.LastActivity = now;
        }

        return session;
    }

    protected override Task<LiveSession?> ReadAsync(byte[] hash, CancellationToken cancellation) => reader.ReadAsync(hash, cancellation);

    protected override bool Concerns(LiveSession live, Touched touched) => live.Concerns(touched);

    /// <summary>Activity is written now and then; memory knows better.</summary>
    protected override void CarryOver(LiveSession from, LiveSession to)
    {
        if (from.LastActivity > to.LastActivity)
        {
            to.LastActivity = from.LastActivity;
        }
    }

    private static Actor ActorOf(LiveSession session, Caller caller, DateTimeOffset now)
    {
        var entered = caller.TenantCode is not { } tenantCode
            ? session.Entries.Count > 0 ? session.Entries[0] : null
            : session.Entries.FirstOrDefault(e => e.TenantCode == tenantCode);
        var entry = entered is not null && Networks.Let(entered.Allowed, caller.Ip) ? entered : null;
        var provenAt = session.Proof == Session.SignOn && entry is not null ? entry.ProviderProvenAt ?? DateTimeOffset.MinValue : session.ProvenAt;
        return new Actor(ActorKind.User, entry?.Permissions ?? PermissionSet.None)
        {
            Tenant = entry?.Tenant,
            User = entry?.User,
            Account = session.Account,
            Session = session.Id,
            Name = entry?.Name ?? session.Address,
            ProvenAt = provenAt,
            IsFresh = now - provenAt < Actor.FreshFor,
            MustChoosePassword = session.MustChoosePassword || entry is { MustChoosePassword: true },
            OwesSecondFactor = session.OwesSecondFactor,
            IsByProvider = session.Proof == Session.SignOn,
            OwesOwnProof = session.OwesOwnProof,
            IsElsewhere = entry != entered,
            IsOperator = session.IsOperator,
            EndsAt = session.EndingAt,
        };
    }
}
