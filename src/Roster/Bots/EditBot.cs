using Roster.Platform.Kernel;

namespace Roster.Bots;

/// <summary>The members to change; an absent one stays.</summary>
public sealed record EditBotBody
{
    public Patch<string> Name { get; init; }

    public Patch<string> Description { get; init; }
}

/// <summary>Changes what a bot is called and described as, against the version that was looked at.</summary>
public sealed record EditBot(BotId Id, int? Version, EditBotBody Body) : IOperation<EditBot, BotDetails>
{
    public static Access Access => Access.Needs(Permissions.BotsUpdate);

    public sealed class Handler(BotDirectory directory, Events events) : IHandler<EditBot, BotDetails>
    {
        public async Task<Result<BotDetails>> HandleAsync(EditBot operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            var bot = found.Bot;
            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != bot.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this bot while you were editing.")
                {
                    Current = await directory.ShowAsync(found, cancellation),
                };
            }

            var faults = new List<FieldProblem>();
            var (fields, body) = (new BotFields(faults), operation.Body);
            var name = body.Name.Given ? fields.Name(body.Name.Value) : bot.Name;
            var description = body.Description.Given ? fields.Description(body.Description.Value) : bot.Description;
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var changes = new[] { new FieldChange("name", bot.Name, name), new FieldChange("description", bot.Description, description) }.Where(c => c.Before != c.After).ToList();
            if (changes.Count == 0)
            {
                return await directory.ShowAsync(found, cancellation);
            }

            bot.Describe(name!, description);
            found.Members.ForEach(m => m.Follow(bot));
            events.Add(new BotEdited(bot.Id, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = bot.Name, Changes = changes } });
            return await directory.ShowChangedAsync(found, cancellation);
        }
    }
}
