using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Keys;

/// <summary>Ends a key at once, one's own or by rank another's.</summary>
public sealed record RevokeApiKey(KeyId Id) : IOperation<RevokeApiKey, ApiKeyView>
{
    public static Access Access => Access.Needs(Permissions.KeysUpdate);

    public sealed class Handler(OperationScope scope, KeyShelf shelf, Events events, TimeProvider clock) : IHandler<RevokeApiKey, ApiKeyView>
    {
        public async Task<Result<ApiKeyView>> HandleAsync(RevokeApiKey operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } key)
            {
                return Problem.NotFound;
            }

            if (KeyRules.Revoke(scope.Actor, key.OwnerId, await shelf.EffectiveAsync(key.OwnerId, cancellation)) is { } refused)
            {
                return refused;
            }

            if (key.RevokedAt is null)
            {
                key.Revoke(clock.GetUtcNow());
                events.Add(new KeyRevoked(key.Id) { Personal = new PersonalPart { Subject = key.Name } });
            }

            return await shelf.ShowAsync(key, cancellation);
        }
    }
}
