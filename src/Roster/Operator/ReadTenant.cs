using Roster.Platform.Kernel;

namespace Roster.Operator;

/// <summary>One workspace, with what suspending it would end.</summary>
public sealed record ReadTenant(TenantId Id) : IQuery<ReadTenant, TenantDetails>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(TenantDesk desk) : IHandler<ReadTenant, TenantDetails>
    {
        public async Task<Result<TenantDetails>> HandleAsync(ReadTenant operation, CancellationToken cancellation) =>
            await desk.FindAsync(operation.Id, cancellation) is { } tenant ? await desk.ShowAsync(tenant, cancellation) : Problem.NotFound;
    }
}
