using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Oidc;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Clients;

/// <summary>How a portal says who it is: by HTTP Basic or in the form, never both ways (RFC 6749, 2.3).</summary>
/// <param name="Id">The client id; null when it is said in no way or in several.</param>
public sealed record PresentedClient(string? Id, string? Secret)
{
    public override string ToString() => nameof(PresentedClient);

    public static PresentedClient Of(HttpRequest request, OAuthForm form)
    {
        const string basic = "Basic ";
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return new PresentedClient(form["client_id"], form["client_secret"]);
        }

        return header.StartsWith(basic, StringComparison.OrdinalIgnoreCase) && form["client_secret"] is null && Decode(header[basic.Length..]) is { } said
            && (form["client_id"] ?? said.Id) == said.Id ? said : new PresentedClient(null, null);
    }

    private static PresentedClient? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var id, var secret]
            ? new PresentedClient(Uri.UnescapeDataString(id.Replace('+', ' ')), Uri.UnescapeDataString(secret.Replace('+', ' '))) : null;
    }
}

/// <summary>Lets portals in that are connected and show who they are.</summary>
internal static class ClientDoor
{
    /// <summary>The portal of that id, unless it was disconnected.</summary>
    public static async Task<OidcClient?> FindAsync(EveryTenantDb db, string? id, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(id, "D", out var value))
        {
            return null;
        }

        var client = new ClientId(value);
        return await db.Set<OidcClient>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == client && c.RevokedAt == null, cancellation);
    }

    /// <summary>The same with its proof: a confidential one's secret; a public one has none, and shows the code's secret instead.</summary>
    public static async Task<OidcClient?> EnterAsync(EveryTenantDb db, PresentedClient presented, CancellationToken cancellation) =>
        await FindAsync(db, presented.Id, cancellation) is { } client
        && (client.Kind == ClientKind.Public ? string.IsNullOrEmpty(presented.Secret) : presented.Secret is { } secret && client.Knows(secret)) ? client : null;
}
