using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Oidc.Clients;

/// <summary>The operator connects a portal.</summary>
public sealed record CreateClient(CreateClientBody Body) : IOperation<CreateClient, ClientCreated>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("people are sent to the addresses it names, with what opens their sign-in");

    public IEnumerable<FieldProblem> Validate()
    {
        var faults = new List<FieldProblem>();
        ClientFields.Kind(Body.Kind, faults);
        ClientFields.Read(Body.Description, faults);
        return faults;
    }

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<CreateClient, ClientCreated>
    {
        public Task<Result<ClientCreated>> HandleAsync(CreateClient operation, CancellationToken cancellation)
        {
            var said = ClientFields.Read(operation.Body.Description, []);
            var kind = ClientFields.Kind(operation.Body.Kind, []);
            var secret = kind == ClientKind.Confidential ? Secret.Token() : null;
            var client = new OidcClient(kind, secret is null ? null : Secret.Hash(secret), clock.GetUtcNow());
            client.Describe(said);
            db.Add(client);
            events.AddAtLarge(new ClientConnected(client.Id, Words<ClientKind>.Of(kind), said.Portal) { Personal = new PersonalPart { Subject = said.Name } });
            return Task.FromResult<Result<ClientCreated>>(new ClientCreated(ClientView.Of(client), secret));
        }
    }
}
