using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Skills;

/// <param name="Skills">All that the person is to have, of those in use.</param>
public sealed record UserSkillsBody(IReadOnlyList<SkillChoice>? Skills);

/// <summary>Sets the skills of one person.</summary>
public sealed record SetUserSkills(UserId Id, UserSkillsBody Body) : IOperation<SetUserSkills, UserSkillList>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.SkillsUpdate);

    public sealed class Handler(TenantDb db, Holders holders) : IHandler<SetUserSkills, UserSkillList>
    {
        public async Task<Result<UserSkillList>> HandleAsync(SetUserSkills operation, CancellationToken cancellation)
        {
            if (await db.Set<User>().SingleOrDefaultAsync(u => u.Id == operation.Id, cancellation) is not { } user)
            {
                return Problem.NotFound;
            }

            var scale = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy.Skills;
            return await holders.SetAsync(user, operation.Body.Skills, scale, cancellation) is { } wrong ? wrong
                : new UserSkillList(await holders.OfAsync(user, scale, cancellation));
        }
    }
}

/// <summary>The skills that someone has, by name.</summary>
public sealed record UserSkillList(IReadOnlyList<SkillTag> Items);
