using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Bots;

public sealed record CreateBotBody(string? Name, string? Description);

/// <summary>Makes a bot; whoever makes it owns it. The tenant is locked so that nobody comes to own one at the moment they are put out.</summary>
public sealed record CreateBot(CreateBotBody Body) : IOperation<CreateBot, BotCreatedAnswer>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.BotsCreate);

    public sealed class Handler(OperationScope scope, TenantDb db, BotDirectory directory, Events events, TimeProvider clock) : IHandler<CreateBot, BotCreatedAnswer>
    {
        public async Task<Result<BotCreatedAnswer>> HandleAsync(CreateBot operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var fields = new BotFields(faults);
            var (name, description) = (fields.Name(operation.Body.Name), fields.Description(operation.Body.Description));
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var owner = (scope.Actor.User ?? scope.Actor.KeyOwner)!.Value;
            var bot = new Bot(db.Tenant, name!, description, owner, clock.GetUtcNow());
            db.Add(bot);
            events.Add(new BotCreated(bot.Id, owner) { Personal = new PersonalPart { Subject = bot.Name } });
            return new BotCreatedAnswer(await directory.ShowAsync(new LoadedBot(bot, []), cancellation));
        }
    }
}

public sealed record BotCreatedAnswer(BotDetails Bot) : ICreated, IHasETag
{
    string ICreated.Location => $"/api/v1/bots/{Bot.Id}";

    string IHasETag.ETag => ((IHasETag)Bot).ETag;
}
