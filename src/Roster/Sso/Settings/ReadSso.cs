using Roster.Platform.Kernel;
using Roster.Sso.Provider;

namespace Roster.Sso.Settings;

/// <summary>What is settled of the workspace's identity provider.</summary>
public sealed record ReadSso : IQuery<ReadSso, SsoView>
{
    public static Access Access => Access.Needs(Permissions.SsoUpdate);

    public sealed class Handler(SsoShelf shelf) : IHandler<ReadSso, SsoView>
    {
        public async Task<Result<SsoView>> HandleAsync(ReadSso operation, CancellationToken cancellation) => await shelf.ShowAsync(cancellation);
    }
}

/// <param name="Issuer">The provider's address, as it calls itself.</param>
public sealed record CheckIssuerBody(string? Issuer);

/// <param name="Issuer">As it calls itself.</param>
/// <param name="SignInAddress">Where people are sent.</param>
/// <param name="Keys">How many keys it signs with.</param>
public sealed record IssuerFound(string Issuer, string SignInAddress, int Keys);

/// <summary>Asks a provider what it says of itself. Settles nothing.</summary>
public sealed record CheckIssuer(CheckIssuerBody Body) : IQuery<CheckIssuer, IssuerFound>
{
    public static Access Access => Access.Needs(Permissions.SsoUpdate);

    public sealed class Handler(ProviderBook book, SsoOptions options) : IHandler<CheckIssuer, IssuerFound>
    {
        public async Task<Result<IssuerFound>> HandleAsync(CheckIssuer operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            if (SsoFields.Issuer(operation.Body.Issuer, options, faults) is not { } issuer)
            {
                return Problem.Invalid(faults);
            }

            var asked = await book.AskAsync(issuer, cancellation);
            return asked.Problem is { } problem ? problem : new IssuerFound(issuer, asked.Value.Authorization.GetLeftPart(UriPartial.Path), asked.Value.Signing.Count);
        }
    }
}
