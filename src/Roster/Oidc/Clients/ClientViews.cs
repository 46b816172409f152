using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Http;

namespace Roster.Oidc.Clients;

/// <summary>A portal as the operator describes it.</summary>
/// <param name="RedirectAddresses">Where people come back to after signing in, exactly.</param>
/// <param name="PostLogoutAddresses">Where people may be sent after signing out, exactly.</param>
/// <param name="StartAddress">Where its tile on the start page leads.</param>
/// <param name="LogoutAddress">Where it hears, from Roster, that a sign-in has ended.</param>
/// <param name="LogoutIsPrivate">The logout address is in your own network. Otherwise no loopback, private or link-local address is called.</param>
public sealed record ClientBody(
    string? Name, [OneOf("operations", "live-board", "agent-desktop", "analytics")] string? Portal, IReadOnlyList<string>? RedirectAddresses,
    IReadOnlyList<string>? PostLogoutAddresses, string? StartAddress, string? LogoutAddress, bool? LogoutIsPrivate);

/// <summary>The same for a new one.</summary>
/// <param name="Kind">Whether it can keep a secret.</param>
/// <inheritdoc cref="ClientBody"/>
public sealed record CreateClientBody(
    string? Name, [OneOf("operations", "live-board", "agent-desktop", "analytics")] string? Portal, [WordOf<ClientKind>] string? Kind,
    IReadOnlyList<string>? RedirectAddresses, IReadOnlyList<string>? PostLogoutAddresses, string? StartAddress, string? LogoutAddress, bool? LogoutIsPrivate)
{
    internal ClientBody Description => new(Name, Portal, RedirectAddresses, PostLogoutAddresses, StartAddress, LogoutAddress, LogoutIsPrivate);
}

/// <summary>A portal that signs people in through Roster.</summary>
/// <param name="Id">Its client id.</param>
/// <param name="Version">Rises with each change; the ETag.</param>
/// <param name="RevokedAt">When it was disconnected; nothing of it is valid since.</param>
public sealed record ClientView(
    Guid Id, string Name, [property: OneOf("operations", "live-board", "agent-desktop", "analytics")] string Portal, [property: WordOf<ClientKind>] string Kind,
    IReadOnlyList<string> RedirectAddresses, IReadOnlyList<string> PostLogoutAddresses, string? StartAddress, string? LogoutAddress, bool LogoutIsPrivate,
    DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt, int Version) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);

    public static ClientView Of(OidcClient client) => new(
        client.Id.Value, client.Name, client.Portal, Words<ClientKind>.Of(client.Kind), client.RedirectList, client.PostLogoutList, client.Start, client.Logout,
        client.LogoutIsPrivate, client.CreatedAt, client.RevokedAt, client.Version);
}

/// <summary>All portals, those that are connected first.</summary>
/// <param name="Issuer">What a portal is configured with: Roster's address, under which it finds everything else.</param>
public sealed record ClientList(IReadOnlyList<ClientView> Items, string Issuer);

/// <summary>One portal, with what is on record about it and how it takes what it is told.</summary>
/// <param name="LogoutsWaiting">Ended sign-ins that it has not heard of yet.</param>
/// <param name="LogoutFault">What went wrong when it was last told in vain; null when nothing waits and nothing was given up of late.</param>
/// <param name="History">What the operator did to it, the last first.</param>
public sealed record ClientDetails(ClientView Client, int LogoutsWaiting, string? LogoutFault, IReadOnlyList<ClientChange> History) : IHasETag
{
    string IHasETag.ETag => ((IHasETag)Client).ETag;
}

/// <param name="Name">The event's word, such as <c>client.edited</c>.</param>
/// <param name="By">Who did it, as the record calls them.</param>
public sealed record ClientChange(DateTimeOffset At, string Name, string? By);

/// <param name="Secret">Of a confidential portal: shown here and never again.</param>
public sealed record ClientCreated(ClientView Client, string? Secret) : ICreated
{
    string ICreated.Location => $"/api/v1/operator/clients/{Client.Id}";

    public override string ToString() => nameof(ClientCreated);
}

/// <param name="Secret">Shown here and never again. The one before it is worth nothing any more.</param>
public sealed record ClientSecret(string Secret)
{
    public override string ToString() => nameof(ClientSecret);
}
