using System.Security.Cryptography;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Oidc.Signing;

/// <summary>Makes the next key of this node.</summary>
internal sealed record MakeSigningKey(DateTimeOffset From) : IOperation<MakeSigningKey, Done>
{
    private const int Bits = 2048;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, KeySafe safe, Events events) : IHandler<MakeSigningKey, Done>
    {
        public Task<Result<Done>> HandleAsync(MakeSigningKey operation, CancellationToken cancellation)
        {
            using var rsa = RSA.Create(Bits);
            var id = Id.New<SigningKeyId>();
            db.Add(new SigningKey(id, rsa.ExportSubjectPublicKeyInfo(), safe.Lock(SigningKey.Purpose, id.Value, rsa.ExportPkcs8PrivateKey()), operation.From));
            events.AddAtLarge(new SigningKeyMade(id, operation.From));
            return Task.FromResult<Result<Done>>(default(Done));
        }
    }
}

/// <summary>A key for signing was made; it signs from then on.</summary>
public sealed record SigningKeyMade(SigningKeyId Id, DateTimeOffset From) : Event("signing_key.made", Id.Value);
