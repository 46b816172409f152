using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Keys;

/// <param name="Token">Shown here and never again.</param>
public sealed record KeyCreatedAnswer(KeyId Id, string Token, DateTimeOffset? ExpiresAt);

/// <summary>The operator makes a bearer key for scripts, owned by a person: the primary admin unless another is named.</summary>
public sealed record CreateKey(string TenantCode, string Name, string? OwnerEmail, IReadOnlyList<string> Permissions, int? Days) : IOperation<CreateKey, KeyCreatedAnswer>
{
    public static Access Access => Access.Operator;

    public IEnumerable<FieldProblem> Validate()
    {
        if (KeyRules.NameFault(Name) is { } fault)
        {
            yield return fault;
        }

        if (Days is < 1 or > 3650)
        {
            yield return new("days", "out-of-range", "A key lives 1 to 3650 days.");
        }

        foreach (var unknown in Permissions.Where(p => Platform.Kernel.Permissions.Find(p) is null))
        {
            yield return new("permissions", "unknown-permission", $"There is no permission {unknown}.");
        }
    }

    public sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<CreateKey, KeyCreatedAnswer>
    {
        public async Task<Result<KeyCreatedAnswer>> HandleAsync(CreateKey operation, CancellationToken cancellation)
        {
            if (await db.Set<Tenant>().SingleOrDefaultAsync(t => t.Code == operation.TenantCode, cancellation) is not { } tenant)
            {
                return Problem.Invalid("tenant", "unknown-tenant", "There is no workspace with that code.");
            }

            var address = EmailAddress.Parse(operation.OwnerEmail, out _)?.Key;
            var owner = await db.Set<User>().SingleOrDefaultAsync(
                u => u.TenantId == tenant.Id && (operation.OwnerEmail == null ? u.Id == tenant.PrimaryAdmin : u.EmailKey == address), cancellation);
            if (owner is null)
            {
                return Problem.Invalid("owner", "unknown-user", "There is no such person in that workspace.");
            }

            var now = clock.GetUtcNow();
            var permissions = operation.Permissions.Count == 0 ? PermissionSet.Everything : PermissionSet.Parse(string.Join(' ', operation.Permissions));
            var (key, token) = ApiKey.Make(tenant.Id, owner.Id, operation.Name, permissions, now, operation.Days is { } days ? now.AddDays(days) : null);
            db.Add(key);
            events.AddIn(tenant.Id, new KeyCreated(key.Id, owner.Id, operation.Permissions) { Personal = new PersonalPart { Subject = key.Name } });
            return new KeyCreatedAnswer(key.Id, token, key.ExpiresAt);
        }
    }
}

/// <summary>Ends a key at once.</summary>
public sealed record RevokeKey(string TenantCode, string Name) : IOperation<RevokeKey, Done>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<RevokeKey, Done>
    {
        public async Task<Result<Done>> HandleAsync(RevokeKey operation, CancellationToken cancellation)
        {
            var keys = await (
                from key in db.Set<ApiKey>()
                join tenant in db.Set<Tenant>() on key.TenantId equals tenant.Id
                where tenant.Code == operation.TenantCode && key.Name == operation.Name && key.RevokedAt == null
                select key).ToListAsync(cancellation);
            foreach (var key in keys)
            {
                key.Revoke(clock.GetUtcNow());
                events.AddIn(key.TenantId, new KeyRevoked(key.Id) { Personal = new PersonalPart { Subject = key.Name } });
            }

            return keys.Count > 0 ? default(Done) : Problem.Invalid("name", "unknown-key", "No key of that name is in use in that workspace.");
        }
    }
}
