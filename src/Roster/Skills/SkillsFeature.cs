using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Skills.Pages;
using Roster.Users;

namespace Roster.Skills;

/// <summary>The register of skills, who has them, and picking one's own.</summary>
public static class SkillsFeature
{
    public static IServiceCollection AddSkills(this IServiceCollection services) => services
        .AddScoped<SkillShelf>()
        .AddScoped<Holders>()
        .AddScoped<OwnSkillShelf>()
        .AddScoped<ISkills, Holders>();

    public static void MapSkills(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListSkills, SkillList>("GET", "/skills", () => new ListSkills()).WithSummary("All skills");
        api.MapOperation<ReadSkill, SkillView>("GET", "/skills/{id:guid}", (Guid id) => new ReadSkill(new SkillId(id))).WithSummary("One skill").Refuses(404);
        api.MapOperation<CreateSkill, SkillCreatedAnswer>("POST", "/skills", (CreateSkillBody body) => new CreateSkill(body)).WithSummary("Make a skill").Refuses(409);
        api.MapOperation<EditSkill, SkillView>("PATCH", "/skills/{id:guid}",
                (Guid id, EditSkillBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditSkill(new SkillId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a skill").Refuses(404, 409, 412, 428);
        api.MapOperation<ArchiveSkill, SkillView>("POST", "/skills/{id:guid}/archive", (Guid id) => new ArchiveSkill(new SkillId(id)))
            .WithSummary("Take a skill out of use").Refuses(404, 409);
        api.MapOperation<BringSkillBack, SkillView>("POST", "/skills/{id:guid}/bring-back", (Guid id) => new BringSkillBack(new SkillId(id)))
            .WithSummary("Take an archived skill into use again").Refuses(404, 409);
        api.MapOperation<ChangeSkillHolders, SkillView>("POST", "/skills/{id:guid}/holders", (Guid id, SkillHoldersBody body) => new ChangeSkillHolders(new SkillId(id), body))
            .WithSummary("Give people a skill, take it from them, or set their level").Refuses(404, 409);
        api.MapOperation<SetUserSkills, UserSkillList>("PUT", "/users/{id:guid}/skills", (Guid id, UserSkillsBody body) => new SetUserSkills(new UserId(id), body))
            .WithSummary("Set the skills of a person").Refuses(404);
        api.MapOperation<ReadOwnSkills, OwnSkillSet>("GET", "/me/skills", () => new ReadOwnSkills()).WithSummary("The caller's own skills");
        api.MapOperation<SetOwnSkills, OwnSkillSet>("PUT", "/me/skills", (UserSkillsBody body) => new SetOwnSkills(body)).WithSummary("Pick one's own skills");
    }

    public static void MapOwnSkills(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().Public("the page asks the operations as whoever is signed in");
        pages.MapGet("/account/skills", OwnSkillPages.ShowAsync);
        pages.MapPost("/account/skills", OwnSkillPages.SaveAsync).DisableAntiforgery();
    }
}
