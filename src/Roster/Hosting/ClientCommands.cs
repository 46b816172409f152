using System.CommandLine;
using Roster.Oidc.Clients;
using Roster.Oidc.Signing;
using Roster.Platform.Kernel;

namespace Roster.Hosting;

/// <summary>The operator's commands about the portals that sign people in through Roster.</summary>
internal static class ClientCommands
{
    public static Command All() => new("client", "Portals that sign people in through Roster (OpenID Connect).") { Create(), List(), Revoke(), WithdrawKeys() };

    private static Command Create()
    {
        var name = new Option<string>("--name") { Description = "What the portal is called.", Required = true };
        var portal = new Option<string>("--portal") { Description = "operations, live-board, agent-desktop or analytics: whoever may open that one may sign in.", Required = true };
        var redirects = new Option<string[]>("--redirect") { Description = "An address people come back to, exactly; several after each other.", Required = true, AllowMultipleArgumentsPerToken = true };
        var isPublic = new Option<bool>("--public") { Description = "It can keep no secret: a page or program in people's hands." };
        var postLogouts = new Option<string[]>("--post-logout") { Description = "An address people may be sent to after signing out.", AllowMultipleArgumentsPerToken = true };
        var start = new Option<string?>("--start") { Description = "Where its tile on the start page leads." };
        var logout = new Option<string?>("--logout") { Description = "Where it hears, from Roster, that a sign-in has ended." };
        var isPrivate = new Option<bool>("--logout-is-private") { Description = "That address is in your own network." };
        var create = new Command("create", "Connects a portal; prints its client id and, once, its secret.") { name, portal, redirects, isPublic, postLogouts, start, logout, isPrivate };
        create.SetAction((parsed, cancellation) => CommandLine.RunAsync<CreateClient, ClientCreated>(
            parsed,
            new CreateClient(new CreateClientBody(
                parsed.GetRequiredValue(name), parsed.GetRequiredValue(portal), parsed.GetValue(isPublic) ? "public" : "confidential", parsed.GetRequiredValue(redirects),
                parsed.GetValue(postLogouts), parsed.GetValue(start), parsed.GetValue(logout), parsed.GetValue(isPrivate))),
            (made, _, output) =>
            {
                output.WriteLine(made.Client.Id);
                if (made.Secret is { } secret)
                {
                    output.WriteLine(secret);
                }
            }, cancellation));
        return create;
    }

    private static Command List()
    {
        var list = new Command("list", "Prints the portals: client id, state, kind, portal, name. No secret is stored that could be shown.");
        list.SetAction((parsed, cancellation) => CommandLine.RunAsync<ListClients, ClientList>(
            parsed, new ListClients(), (clients, _, output) => clients.Items.ToList().ForEach(c =>
                output.WriteLine($"{c.Id}\t{(c.RevokedAt is null ? "connected" : "disconnected")}\t{c.Kind}\t{c.Portal}\t{c.Name}")), cancellation));
        return list;
    }

    private static Command Revoke()
    {
        var id = new Option<Guid>("--id") { Description = "The client id.", Required = true };
        var revoke = new Command("revoke", "Disconnects a portal at once.") { id };
        revoke.SetAction((parsed, cancellation) => CommandLine.RunAsync<RevokeClient, Done>(
            parsed, new RevokeClient(new ClientId(parsed.GetRequiredValue(id))), (_, _, output) => output.WriteLine("The portal is disconnected."), cancellation));
        return revoke;
    }

    private static Command WithdrawKeys()
    {
        var withdraw = new Command("withdraw-keys", "Withdraws the keys that tokens are signed with, for when one may be known to someone. New ones are made when they are needed.");
        withdraw.SetAction((parsed, cancellation) => CommandLine.RunAsync<WithdrawSigningKeys, int>(
            parsed, new WithdrawSigningKeys(), (withdrawn, _, output) => output.WriteLine($"{withdrawn} withdrawn."), cancellation));
        return withdraw;
    }
}
