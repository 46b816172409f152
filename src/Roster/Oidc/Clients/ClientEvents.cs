using Roster.Platform.Kernel;

namespace Roster.Oidc.Clients;

/// <summary>The operator connected a portal.</summary>
public sealed record ClientConnected(ClientId Id, string Kind, string Portal) : Event("client.connected", Id.Value);

/// <summary>The operator changed what a portal may do, such as where people are sent back to.</summary>
public sealed record ClientEdited(ClientId Id, IReadOnlyList<string> Fields) : Event("client.edited", Id.Value);

/// <summary>A confidential portal was given another secret.</summary>
public sealed record ClientSecretReplaced(ClientId Id) : Event("client.secret_replaced", Id.Value);

/// <summary>A portal was disconnected: nobody signs in to it, and what it holds is worth nothing.</summary>
public sealed record ClientRevoked(ClientId Id) : Event("client.revoked", Id.Value);
