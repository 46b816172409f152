using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Secrets;

/// <summary>Looks, before a node serves, whether it reads what the others lock, and they what it locks. The first one says which keys it is.</summary>
internal sealed record CheckKeys : IOperation<CheckKeys, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, KeyFolder folder, Events events) : IHandler<CheckKeys, Done>
    {
        public async Task<Result<Done>> HandleAsync(CheckKeys operation, CancellationToken cancellation)
        {
            await db.Dialect.LockNameAsync(db, "keys", cancellation);
            // Another node may have made the shared folder's first key a moment ago, so that nothing read before counts.
            var safe = new KeySafe(folder);
            if (await db.Set<KeyMark>().SingleOrDefaultAsync(cancellation) is { } mark)
            {
                return folder.HasKeys && mark.IsOf(safe) ? default(Done) : Others(folder);
            }

            db.Add(mark = new KeyMark());
            mark.Lock(safe);
            events.AddAtLarge(new KeysMarked(Anew: false));
            return default(Done);
        }

        private static Problem Others(KeyFolder folder) => Problem.Conflict("keys-differ",
            $"The keys in {folder.Path} are not those that this database’s secrets are locked with: authenticator apps and single sign-on would fail here. Put the files of that folder of another node, or of your copy, "
            + "in the place of those that are there, and start again. If they are lost for good: ./run server-keys accept");
    }
}

/// <summary>Goes on with the keys of this node's folder where those before are lost. What was locked with them stays shut.</summary>
public sealed record AcceptKeys : IOperation<AcceptKeys, Done>
{
    public static Access Access => Access.Operator;

    internal sealed class Handler(EveryTenantDb db, KeySafe safe, Events events) : IHandler<AcceptKeys, Done>
    {
        public async Task<Result<Done>> HandleAsync(AcceptKeys operation, CancellationToken cancellation)
        {
            await db.Dialect.LockNameAsync(db, "keys", cancellation);
            var mark = await db.Set<KeyMark>().SingleOrDefaultAsync(cancellation);
            if (mark?.IsOf(safe) == true)
            {
                return default(Done);
            }

            if (mark is null)
            {
                db.Add(mark = new KeyMark());
            }

            mark.Lock(safe);
            events.AddAtLarge(new KeysMarked(Anew: true));
            return default(Done);
        }
    }
}
