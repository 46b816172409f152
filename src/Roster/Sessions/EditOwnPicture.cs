using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Pictures;
using Roster.Users.Pictures;
using Roster.Users.Profiles;

namespace Roster.Sessions;

/// <summary>Sets one's own picture in one of one's workspaces, where it lets people.</summary>
/// <param name="Code">Which workspace.</param>
/// <param name="Picture">As it was read; null goes back to initials.</param>
public sealed record EditOwnPicture(string Code, Result<SquarePicture>? Picture) : IOperation<EditOwnPicture, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<EditOwnPicture, Done>
    {
        public async Task<Result<Done>> HandleAsync(EditOwnPicture operation, CancellationToken cancellation)
        {
            var found = await MaySetOwnPicture.FindAsync(scope.Actor, db, operation.Code, cancellation);
            if ((found.Problem ?? operation.Picture?.Problem) is { } refused)
            {
                return refused;
            }

            var (user, tenant) = found.Value;
            if (await PictureShelf.PutAsync(db, user, operation.Picture?.Value, cancellation) is { } happened)
            {
                events.AddIn(tenant.Id, happened);
            }

            return default(Done);
        }
    }
}

/// <summary>Whether one may: asked before a picture is taken in.</summary>
internal sealed record MaySetOwnPicture(string Code) : IQuery<MaySetOwnPicture, Done>
{
    public static Access Access => Access.Self;

    public static async Task<Result<Membership>> FindAsync(Actor actor, EveryTenantDb db, string code, CancellationToken cancellation)
    {
        var members = await Memberships.ActiveAsync(db, actor.Account!.Value, cancellation);
        if (members.Find(m => m.Tenant.Code == code) is not { } member)
        {
            return Problem.NotFound;
        }

        var matrix = await OwnMatrix.Async(db, actor.Session!.Value, member.Tenant.Id, cancellation);
        return ProfileRules.EditOwn(matrix, member.Tenant.Policy, ProfileFields.Picture) is { } refused ? refused : member;
    }

    internal sealed class Handler(OperationScope scope, EveryTenantDb db) : IHandler<MaySetOwnPicture, Done>
    {
        public async Task<Result<Done>> HandleAsync(MaySetOwnPicture operation, CancellationToken cancellation) =>
            (await FindAsync(scope.Actor, db, operation.Code, cancellation)).Problem is { } refused ? refused : default(Done);
    }
}
