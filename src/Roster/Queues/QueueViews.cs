using System.Globalization;
using Roster.Platform.Http;
using Roster.Users;

namespace Roster.Queues;

/// <summary>A queue, and what the caller may do with it.</summary>
/// <param name="Version">Rises with each change of the queue itself; the ETag. Who is in it does not count.</param>
/// <param name="ArchivedAt">Since when it is out of use; null while it is in use.</param>
/// <param name="People">How many are in it, up to one more than 1,000; of an archived one, how many will be when it is brought back.</param>
public sealed record QueueView(Guid Id, int Version, string Name, string Description, DateTimeOffset? ArchivedAt, long People, QueueMay May) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Edit">Its name and description.</param>
/// <param name="Members">Who is in it, and at which place.</param>
/// <param name="Archive">Taking it out of use.</param>
/// <param name="BringBack">Taking it into use again.</param>
public sealed record QueueMay(Verdict Edit, Verdict Members, Verdict Archive, Verdict BringBack);

public sealed record QueueList(IReadOnlyList<QueueView> Items);

public sealed record QueueCreatedAnswer(QueueView Queue) : ICreated, IHasETag
{
    string ICreated.Location => $"/api/v1/queues/{Queue.Id}";

    string IHasETag.ETag => ((IHasETag)Queue).ETag;
}
