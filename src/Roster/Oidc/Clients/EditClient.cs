using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Clients;

/// <summary>Describes a portal anew, whole. Whether it keeps a secret stays.</summary>
public sealed record EditClient(ClientId Id, int? Version, ClientBody Body) : IOperation<EditClient, ClientView>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("people are sent to the addresses it names, with what opens their sign-in");

    public IEnumerable<FieldProblem> Validate()
    {
        var faults = new List<FieldProblem>();
        ClientFields.Read(Body, faults);
        return faults;
    }

    internal sealed class Handler(EveryTenantDb db, Events events) : IHandler<EditClient, ClientView>
    {
        public async Task<Result<ClientView>> HandleAsync(EditClient operation, CancellationToken cancellation)
        {
            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (await db.Set<OidcClient>().SingleOrDefaultAsync(c => c.Id == operation.Id && c.RevokedAt == null, cancellation) is not { } client)
            {
                return Problem.NotFound;
            }

            if (client.Version != seen)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this a moment ago. Look at it again, then repeat your change.") { Current = ClientView.Of(client) };
            }

            var before = Facts(client);
            client.Describe(ClientFields.Read(operation.Body, []));
            var changes = before.Zip(Facts(client), (b, a) => new FieldChange(b.Field, b.Value, a.Value)).Where(c => c.Before != c.After).ToList();
            if (changes.Count > 0)
            {
                db.MarkChanged(client);
                events.AddAtLarge(new ClientEdited(client.Id, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = client.Name, Changes = changes } });
            }

            return ClientView.Of(client);
        }

        private static List<(string Field, string? Value)> Facts(OidcClient client) =>
        [
            ("name", client.Name), ("portal", client.Portal), ("redirectAddresses", client.Redirects), ("postLogoutAddresses", client.PostLogouts),
            ("startAddress", client.Start), ("logoutAddress", client.Logout), ("logoutIsPrivate", client.LogoutIsPrivate ? "yes" : "no"),
        ];
    }
}
