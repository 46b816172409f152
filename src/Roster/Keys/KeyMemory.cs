using System.Linq.Expressions;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Secrets;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Keys;

/// <summary>A key as requests need it.</summary>
public sealed record LiveKey(KeyId Id, TenantId Tenant, UserId Owner, string Name, PermissionSet Permissions, DateTimeOffset? ExpiresAt, IReadOnlyList<IPNetwork> Allowed);

/// <summary>The keys in use on this node, and the actors behind them: at most what the owner may do at this moment.</summary>
public sealed class KeyMemory(Databases databases, IFeedHealth feed, KeyUse use, TimeProvider clock) : LiveMemory<LiveKey>(feed), IActorSource
{
    private static readonly Problem Refused = new(ProblemKind.SignIn, "key-refused", "This key is unknown, revoked or expired, or its owner no longer has access.");

    public bool Knows(Credential credential) => credential is Credential.BearerKey;

    public async ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation)
    {
        var key = await FindAsync(Secret.Hash(((Credential.BearerKey)caller.Credential).Token), afresh, cancellation);
        var now = clock.GetUtcNow();
        if (key is null || key.ExpiresAt <= now)
        {
            return Refused;
        }

        if (!Networks.Let(key.Allowed, caller.Ip))
        {
            return Access.FromElsewhere;
        }

        use.Used(key, now);
        return ActorOf(key);
    }

    private static Actor ActorOf(LiveKey key) => new(ActorKind.Key, key.Permissions) { Tenant = key.Tenant, Key = key.Id, KeyOwner = key.Owner, Name = $"key {key.Name}" };

    /// <summary>A key rests on its owner, not on how that person signs in.</summary>
    protected override bool Concerns(LiveKey live, Touched touched) => touched.What switch
    {
        "user" => touched.Id == live.Owner.Value,
        "tenant" => touched.Id == live.Tenant.Value,
        "key" => touched.Id == live.Id.Value,
        "account" or "session" => false,
        _ => true,
    };

    protected override Task<LiveKey?> ReadAsync(byte[] hash, CancellationToken cancellation) => ReadAsync(k => k.TokenHash == hash, cancellation);

    /// <summary>The actor behind a key that started something, as it is now.</summary>
    public async Task<Result<Actor>> FindAsync(TenantId tenant, KeyId id, CancellationToken cancellation) =>
        await ReadAsync(k => k.TenantId == tenant && k.Id == id, cancellation) is { } key ? ActorOf(key) : Refused;

    private async Task<LiveKey?> ReadAsync(Expression<Func<ApiKey, bool>> which, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        var found = await (
            from key in db.Set<ApiKey>().AsNoTracking().Where(which)
            join owner in db.Set<User>() on new { key.TenantId, Id = key.OwnerId } equals new { owner.TenantId, owner.Id }
            join tenant in db.Set<Tenant>() on key.TenantId equals tenant.Id
            where owner.State == UserState.Active && tenant.State == TenantState.Active
            select new { key, owner.Type, Primary = tenant.PrimaryAdmin, tenant.Policy }).SingleOrDefaultAsync(cancellation);
        if (found is null || !found.key.IsGood(clock.GetUtcNow()))
        {
            return null;
        }

        var roles = await (
            from held in db.Set<UserRole>().AsNoTracking()
            join role in db.Set<Role>() on new { held.TenantId, Id = held.RoleId } equals new { role.TenantId, role.Id }
            where held.TenantId == found.key.TenantId && held.UserId == found.key.OwnerId
            select role.Permissions).ToListAsync(cancellation);
        var owned = RoleRules.Effective(found.Type, roles, found.Primary == found.key.OwnerId);
        return new LiveKey(found.key.Id, found.key.TenantId, found.key.OwnerId, found.key.Name, KeyRules.RightsOf(owned, found.key.Permissions), found.key.ExpiresAt,
            Networks.Read(found.Policy.AllowedNetworks));
    }
}
