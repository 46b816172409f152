using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Bots;

public sealed record BotMemberBody([property: OneOf("developer", "tester")] string? Role);

/// <summary>Gives a person a bot as its developer or tester, or the other of the two roles.</summary>
public sealed record SetBotMember(BotId Id, UserId User, BotMemberBody Body) : IOperation<SetBotMember, BotDetails>
{
    public static Access Access => Access.Needs(Permissions.BotsMembers);

    private BotRole? Role => Words<BotRole>.Parse(Body.Role) is { } role and not BotRole.Owner ? role : null;

    public IEnumerable<FieldProblem> Validate() =>
        Role is null ? [new("role", "unknown-bot-role", "A person works on a bot as its developer or tester. Its owner changes only when it is handed over.")] : [];

    public sealed class Handler(OperationScope scope, TenantDb db, BotDirectory directory, UserDirectory people, Events events) : IHandler<SetBotMember, BotDetails>
    {
        public async Task<Result<BotDetails>> HandleAsync(SetBotMember operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found || await people.FindAsync(operation.User, cancellation) is not { } person)
            {
                return Problem.NotFound;
            }

            if (BotRules.Give(scope.Actor, person.Target, found.Bot.OwnerId) is { } refused)
            {
                return refused;
            }

            var (role, personal) = (operation.Role!.Value, BotChange.Of(found.Bot, person.User));
            var member = found.Members.Find(m => m.UserId == person.User.Id);
            if (member?.Role == role)
            {
                return await directory.ShowAsync(found, cancellation);
            }

            if (member is not null)
            {
                events.Add(new BotMemberChanged(found.Bot.Id, person.User.Id, Words<BotRole>.Of(member.Role), Words<BotRole>.Of(role))
                {
                    Personal = personal(Words<BotRole>.Of(member.Role), Words<BotRole>.Of(role)),
                });
                member.Become(role);
                return await directory.ShowChangedAsync(found, cancellation);
            }

            if (found.Members.Count >= Bot.MostMembers)
            {
                return BotRules.Full;
            }

            member = new BotMember(found.Bot, person.User.Id, role);
            db.Add(member);
            found.Members.Add(member);
            events.Add(new BotMemberAdded(found.Bot.Id, person.User.Id, Words<BotRole>.Of(role)) { Personal = personal(null, Words<BotRole>.Of(role)) });
            return await directory.ShowChangedAsync(found, cancellation);
        }
    }
}

/// <summary>How events tell of a person's part in a bot: the bot is what it happened to.</summary>
internal static class BotChange
{
    public static Func<string?, string?, PersonalPart> Of(Bot bot, User person) => (before, after) => new PersonalPart
    {
        Subject = bot.Name,
        Changes = [new FieldChange("member", With(person, before), With(person, after))],
    };

    public static string Name(User person) => $"{person.DisplayName} <{person.Email}>";

    private static string? With(User person, string? role) => role is null ? null : $"{Name(person)}, {role}";
}
