using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;

namespace Roster.Sessions;

/// <summary>Asks for a link to a new password. The answer is the same for every address, in words and in time.</summary>
internal sealed record AskForReset(string? Email) : IOperation<AskForReset, Done>
{
    public static Access Access => Access.Public("whoever forgot their password can't sign in");

    public IEnumerable<FieldProblem> Validate()
    {
        if (EmailAddress.Parse(Email, out var fault) is null)
        {
            yield return new("email", fault.Code, fault.Message);
        }
    }

    public override string ToString() => nameof(AskForReset);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, TimeProvider clock) : IHandler<AskForReset, Done>
    {
        public Task<Result<Done>> HandleAsync(AskForReset operation, CancellationToken cancellation)
        {
            db.Add(new ForgottenRequest
            {
                Id = Id.New<ForgottenId>(),
                AddressKey = EmailAddress.Parse(operation.Email, out _)!.Key,
                Ip = scope.Caller.Ip?.ToString(),
                UserAgent = scope.Caller.UserAgent,
                RequestId = scope.Caller.RequestId,
                AskedAt = clock.GetUtcNow(),
            });
            return Task.FromResult<Result<Done>>(default(Done));
        }
    }
}
