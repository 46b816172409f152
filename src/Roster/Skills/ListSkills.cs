using Roster.Platform.Kernel;

namespace Roster.Skills;

/// <summary>All skills of the tenant by name, the archived ones last.</summary>
public sealed record ListSkills : IQuery<ListSkills, SkillList>
{
    public static Access Access => Access.Needs(Permissions.SkillsRead);

    public sealed class Handler(SkillShelf shelf) : IHandler<ListSkills, SkillList>
    {
        public async Task<Result<SkillList>> HandleAsync(ListSkills operation, CancellationToken cancellation) => new SkillList(await shelf.AllAsync(cancellation));
    }
}

/// <summary>One skill.</summary>
public sealed record ReadSkill(SkillId Id) : IQuery<ReadSkill, SkillView>
{
    public static Access Access => Access.Needs(Permissions.SkillsRead);

    public sealed class Handler(SkillShelf shelf) : IHandler<ReadSkill, SkillView>
    {
        public async Task<Result<SkillView>> HandleAsync(ReadSkill operation, CancellationToken cancellation) =>
            await shelf.OneAsync(operation.Id, cancellation) is { } found ? found : Problem.NotFound;
    }
}
