using Microsoft.AspNetCore.Mvc;
using Roster.Bots.Mails;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Users;

namespace Roster.Bots;

/// <summary>The register of bots, who works on them, and handing them over.</summary>
public static class BotsFeature
{
    public static IServiceCollection AddBots(this IServiceCollection services) => services
        .AddScoped<BotDirectory>()
        .AddScoped<BotHandOver>()
        .AddScoped<ILeavingCheck, BotsLeaving>()
        .AddScoped<IAssignments, BotsLeaving>()
        .AddSingleton<MailKind, BotReceivedMail>()
        .AddSingleton<MailKind, BotHandedOverMail>()
        .AddSingleton<MailKind, BotTransferAskedMail>();

    public static void MapBots(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListBots, BotPage>("GET", "/bots", (string? search, string? cursor, int? limit) => new ListBots(search, cursor, limit)).WithSummary("A page of bots");
        api.MapOperation<CreateBot, BotCreatedAnswer>("POST", "/bots", (CreateBotBody body) => new CreateBot(body)).WithSummary("Make a bot").Refuses(409);
        api.MapOperation<ReadBot, BotDetails>("GET", "/bots/{id:guid}", (Guid id) => new ReadBot(new BotId(id))).WithSummary("One bot with its people").Refuses(404);
        api.MapOperation<EditBot, BotDetails>("PATCH", "/bots/{id:guid}",
                (Guid id, EditBotBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditBot(new BotId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a bot").Refuses(404, 409, 412, 428);
        api.MapOperation<DeleteBot, Done>("DELETE", "/bots/{id:guid}", (Guid id) => new DeleteBot(new BotId(id))).WithSummary("Delete a bot").Refuses(404);
        api.MapOperation<SetBotMember, BotDetails>("PUT", "/bots/{id:guid}/members/{user:guid}",
                (Guid id, Guid user, BotMemberBody body) => new SetBotMember(new BotId(id), new UserId(user), body))
            .WithSummary("Give a person a bot, or another role with it").Refuses(404, 409);
        api.MapOperation<RemoveBotMember, BotDetails>("DELETE", "/bots/{id:guid}/members/{user:guid}", (Guid id, Guid user) => new RemoveBotMember(new BotId(id), new UserId(user)))
            .WithSummary("Take a bot from a person").Refuses(404, 409);
        api.MapOperation<TransferBot, BotDetails>("POST", "/bots/{id:guid}/transfer", (Guid id, TransferBody body) => new TransferBot(new BotId(id), body.To))
            .WithSummary("Hand a bot over to another owner").Refuses(404, 409);
        api.MapOperation<AskForTransfer, Done>("POST", "/bots/{id:guid}/ask-transfer", (Guid id, AskForTransferBody? body) => new AskForTransfer(new BotId(id), body ?? new(null, null)))
            .WithSummary("Ask the primary admin to hand a bot over").Refuses(404, 409, 429);
        api.MapOperation<ListUserBots, UserBotPage>("GET", "/users/{id:guid}/bots", (Guid id, string? cursor, int? limit) => new ListUserBots(new UserId(id), cursor, limit))
            .WithSummary("The bots of a person").Refuses(404);
        api.MapOperation<TransferUserBots, BotsTransferred>("POST", "/users/{id:guid}/bots/transfer", (Guid id, TransferBody body) => new TransferUserBots(new UserId(id), body.To))
            .WithSummary("Hand over all the bots a person owns").Refuses(404, 409);
    }
}
