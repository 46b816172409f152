using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Sso.Flow;

/// <summary>How someone begins.</summary>
internal sealed record Beginning(SignOnPurpose Purpose)
{
    public string? ReturnTo { get; init; }

    /// <summary>An address they typed, for the provider to fill in.</summary>
    public string? Hint { get; init; }

    /// <summary>The provider is to look at them anew.</summary>
    public bool Again { get; init; }

    /// <summary>The secret of an invitation's link.</summary>
    public string? Link { get; init; }
}

/// <summary>What the provider is to be shown of a flow that has begun.</summary>
internal sealed record Begun(SignOnId Id, string State)
{
    public override string ToString() => nameof(Begun);
}

/// <summary>What only the browser's secret and the flow's id make: neither is worth anything alone, and neither is stored with the other.</summary>
internal static class FlowSecrets
{
    public static string Verifier(string browser, SignOnId flow) => Made("verifier", browser, flow);

    public static string Nonce(string browser, SignOnId flow) => Made("nonce", browser, flow);

    /// <summary>What the provider is shown of the verifier (RFC 7636, S256).</summary>
    public static string Challenge(string browser, SignOnId flow) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier(browser, flow))));

    private static string Made(string what, string browser, SignOnId flow) =>
        Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(browser), Encoding.UTF8.GetBytes($"{what}:{flow.Value:N}")));
}

/// <summary>Notes that a browser is on its way to a tenant's provider. What lay about from before goes.</summary>
internal sealed record BeginSignOn(TenantId Tenant, Beginning How, string Browser) : IOperation<BeginSignOn, Begun>
{
    private const int Swept = 100;

    public static Access Access => Access.Public("signing in comes before being signed in");

    public override string ToString() => nameof(BeginSignOn);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, TimeProvider clock) : IHandler<BeginSignOn, Begun>
    {
        public async Task<Result<Begun>> HandleAsync(BeginSignOn operation, CancellationToken cancellation)
        {
            var (now, id, state) = (clock.GetUtcNow(), Id.New<SignOnId>(), Secret.Token());
            var over = now - SignOnFlow.Life;
            db.RemoveRange(await db.Set<SignOnFlow>().Where(f => f.TenantId == operation.Tenant && f.BegunAt <= over).OrderBy(f => f.BegunAt).Take(Swept).ToListAsync(cancellation));
            db.Add(new SignOnFlow(operation.Tenant, id, operation.How.Purpose, Secret.Hash(state), Secret.Hash(operation.Browser), now)
            {
                Session = scope.Actor.Session,
                ReturnTo = operation.How.ReturnTo,
                Again = operation.How.Again,
                Link = operation.How.Link is { } link ? Secret.Hash(link) : null,
            });
            return new Begun(id, state);
        }
    }
}
