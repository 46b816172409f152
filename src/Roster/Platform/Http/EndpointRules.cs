namespace Roster.Platform.Http;

/// <summary>Roster does not start with an endpoint that says neither which operation it runs nor why it is open.</summary>
public static class EndpointRules
{
    public static void Check(IEndpointRouteBuilder app)
    {
        var undeclared = app.DataSources.SelectMany(source => source.Endpoints)
            .Where(e => e.Metadata.GetMetadata<OperationMetadata>() is null && e.Metadata.GetMetadata<PublicMetadata>() is null)
            .Select(e => e.DisplayName).ToList();
        if (undeclared.Count > 0)
        {
            throw new InvalidOperationException($"These endpoints declare no operation and no reason to be open: {string.Join("; ", undeclared)}");
        }
    }
}
