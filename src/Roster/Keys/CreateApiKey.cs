using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Keys;

/// <summary>A person makes a key for a script. It is theirs, whatever the request says, and at most as strong as they are.</summary>
public sealed record CreateApiKey(CreateApiKeyBody Body) : IOperation<CreateApiKey, ApiKeyCreated>, IReplayable<ApiKeyCreated>
{
    public static Access Access => Access.Needs(Permissions.KeysUpdate).AfterFreshSignIn("a key goes on with one’s rights when the page is closed");

    public IEnumerable<FieldProblem> Validate()
    {
        if (KeyRules.NameFault(Body.Name) is { } fault)
        {
            yield return fault;
        }

        if (Body.Days is < 1 or > KeyRules.DaysMost)
        {
            yield return new("days", "out-of-range", $"A key lives 1 to {KeyRules.DaysMost} days.");
        }

        if (Body.Permissions is not { Count: > 0 } named)
        {
            yield return new("permissions", "required", "Choose at least one permission.");
        }
        else if (named.FirstOrDefault(p => Permissions.Find(p) is null) is { } unknown)
        {
            yield return new("permissions", "unknown-permission", $"There is no permission {unknown}.");
        }
    }

    public string Fingerprint() => string.Join('\n', Body.Name, Body.Days, string.Join(',', Body.Permissions ?? []));

    public static ApiKeyCreated WithoutSecrets(ApiKeyCreated result) => result with { Token = null };

    public static ApiKeyCreated AsReplay(ApiKeyCreated result) => result with { Replayed = true };

    public sealed class Handler(OperationScope scope, TenantDb db, KeyShelf shelf, Events events, TimeProvider clock) : IHandler<CreateApiKey, ApiKeyCreated>
    {
        public async Task<Result<ApiKeyCreated>> HandleAsync(CreateApiKey operation, CancellationToken cancellation)
        {
            var (body, now) = (operation.Body, clock.GetUtcNow());
            var named = PermissionSet.Of(body.Permissions!.Select(Permissions.Find).OfType<Permission>());
            if (KeyRules.Give(scope.Actor.Permissions, named) is { } refused)
            {
                return refused;
            }

            if (await db.Set<ApiKey>().CountAsync(k => k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now), cancellation) >= KeyRules.Most)
            {
                return Problem.Conflict("too-many-keys", $"A workspace has at most {KeyRules.Most} keys that work. Revoke one that nobody uses.");
            }

            var (key, token) = ApiKey.Make(db.Tenant, scope.Actor.User!.Value, body.Name!, named, now, now.AddDays(body.Days ?? KeyRules.DaysAtFirst));
            db.Add(key);
            events.Add(new KeyCreated(key.Id, key.OwnerId, [.. named.Select(p => p.Word)]) { Personal = new PersonalPart { Subject = key.Name } });
            return new ApiKeyCreated(await shelf.ShowAsync(key, cancellation), token);
        }
    }
}
