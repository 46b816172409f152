using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bots;

/// <param name="To">Whom they would have own it: an id or an e-mail. May be left to the primary admin.</param>
/// <param name="Reason">Why; goes into the mail.</param>
public sealed record AskForTransferBody(string? To, string? Reason);

/// <summary>
/// Asks the primary admin, by a mail, to hand a bot over. Once a day for each bot, and only so often in all, so that it is no way
/// to fill a mailbox; the tenant is locked so that two at once are counted.
/// </summary>
public sealed record AskForTransfer(BotId Id, AskForTransferBody Body) : IOperation<AskForTransfer, Done>, ILocksTenant
{
    public const int MostADay = 20;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static Access Access => Access.Needs(Permissions.BotsUpdate);

    public IEnumerable<FieldProblem> Validate() =>
        Body.Reason?.Trim().Length > UserFields.ReasonLength ? [new("reason", "too-long", $"At most {UserFields.ReasonLength} characters.")] : [];

    public sealed class Handler(OperationScope scope, TenantDb db, BotDirectory directory, BotHandOver handOver, Events events, TimeProvider clock) : IHandler<AskForTransfer, Done>
    {
        public async Task<Result<Done>> HandleAsync(AskForTransfer operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (BotRules.Ask(scope.Actor) is { } refused)
            {
                return refused;
            }

            if (await db.Set<Tenant>().AnyAsync(t => t.Id == db.Tenant && t.PrimaryAdmin == null, cancellation))
            {
                return Problem.Conflict("no-primary-admin", "This workspace has no primary admin at this moment. Ask whoever runs this installation to name one.");
            }

            UserId? to = null;
            if (!string.IsNullOrWhiteSpace(operation.Body.To))
            {
                var wanted = await handOver.FindOwnerAsync(operation.Body.To, cancellation);
                if ((wanted.Problem ?? (wanted.Value.User.Id == found.Bot.OwnerId ? BotRules.AlreadyOwner : null)) is { } cannot)
                {
                    return cannot;
                }

                to = wanted.Value.User.Id;
            }

            if (await TooManyAsync(operation.Id, cancellation) is { } wait)
            {
                return wait;
            }

            events.Add(new BotTransferAsked(found.Bot.Id, found.Bot.OwnerId, to)
            {
                Personal = new PersonalPart { Subject = found.Bot.Name, Reason = operation.Body.Reason?.Trim() is { Length: > 0 } reason ? reason : null },
            });
            return default(Done);
        }

        private async Task<Problem?> TooManyAsync(BotId bot, CancellationToken cancellation)
        {
            var (since, actor) = (clock.GetUtcNow() - Day, scope.Actor.User?.Value ?? scope.Actor.Key?.Value);
            var asked = await db.Set<EventRow>().Where(e => e.ActorId == actor && e.Name == BotTransferAsked.Word && e.At > since)
                .OrderBy(e => e.At).Select(e => new { e.SubjectId, e.At }).Take(MostADay).ToListAsync(cancellation);
            var first = asked.Find(a => a.SubjectId == bot.Value) ?? (asked.Count == MostADay ? asked[0] : null);
            return first is null ? null
                : new Problem(ProblemKind.TooMany,
                    "asked-already", first.SubjectId == bot.Value ? "You have asked the primary admin about this bot within the last day. Wait for their answer."
                    : $"You have asked the primary admin {MostADay} times within the last day. Wait for their answers.")
                { RetryAfter = first.At + Day - clock.GetUtcNow() };
        }
    }
}
