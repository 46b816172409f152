using System.Security.Cryptography;
using System.Text;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Presence.States;
using Roster.Roles;
using Roster.Users;
using Roster.Platform.Data;

namespace Roster.Directory;

public enum UserSort { Name, Email, LastSignInAt, CreatedAt, Calls }

/// <summary>Which users, in which order. Read from the query once; faults are named at their parameter.</summary>
public sealed record UserListFilter(
    string? Term, IReadOnlyList<UserState> States, bool Locked, IReadOnlyList<UserType> Types, IReadOnlyList<RoleId> Roles, IReadOnlyList<GroupId> Groups, bool Direct,
    IReadOnlyList<QueueId> Queues, bool NoQueue, IReadOnlyList<SkillId> Skills, IReadOnlyList<Shown> Availability,
    UserSort Sort, bool Descending)
{
    public const int SearchLength = 200;

    /// <summary>Stands among queues for those who could be in one and are in none.</summary>
    public const string Nowhere = "none";

    public static UserListFilter Everyone { get; } = Read(new(), sort: null, []);

    public bool IsEmpty => Term is null && States.Count == 0 && !Locked && Types.Count == 0 && Roles.Count == 0 && Groups.Count == 0 && Queues.Count == 0 && !NoQueue && Skills.Count == 0 && Availability.Count == 0;

    /// <summary>Stands in a cursor for the filter it was made under.</summary>
    public string Fingerprint { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Term}|{string.Join(',', States)}|{Locked}|{string.Join(',', Types)}|{string.Join(',', Roles)}|{string.Join(',', Groups)}|{Direct}|{string.Join(',', Queues)}|{NoQueue}|{string.Join(',', Skills)}|{string.Join(',', Availability)}|{Sort}|{Descending}")).AsSpan(0, 6));

    public static UserListFilter Read(UserFilter asked, string? sort, ICollection<FieldProblem> faults)
    {
        var search = asked.Search;
        if (search?.Length > SearchLength)
        {
            faults.Add(new("search", "too-long", $"At most {SearchLength} characters."));
            search = null;
        }

        var states = Many(asked.State, "state", "unknown-state", word => word == "locked" ? null : Words<UserState>.Parse(word) is UserState.Deleted or UserState.Anonymized ? null : Words<UserState>.Parse(word), faults, "locked");
        var types = Many(asked.Type, "type", "unknown-type", Words<UserType>.Parse, faults);
        var roles = Many(asked.Role, "role", "unknown-role", word => Guid.TryParse(word, out var id) ? new RoleId(id) : (RoleId?)null, faults);
        var groups = Many(asked.Group, "group", "unknown-group", word => Guid.TryParse(word, out var id) ? new GroupId(id) : (GroupId?)null, faults);
        var queues = Many(asked.Queue, "queue", "not-an-id", word => Guid.TryParse(word, out var id) ? new QueueId(id) : (QueueId?)null, faults, Nowhere);
        var skills = Many(asked.Skill, "skill", "not-an-id", word => Guid.TryParse(word, out var id) ? new SkillId(id) : (SkillId?)null, faults);
        var availability = Many(asked.Availability, "availability", "unknown-availability", Words<Shown>.Parse, faults);
        var descending = sort?.StartsWith('-') == true;
        var by = (sort?.TrimStart('-') ?? "name") switch
        {
            "name" => UserSort.Name,
            "email" => UserSort.Email,
            "lastSignInAt" => UserSort.LastSignInAt,
            "createdAt" => UserSort.CreatedAt,
            "calls" => UserSort.Calls,
            _ => (UserSort?)null,
        };
        if (by is null)
        {
            faults.Add(new("sort", "unknown-sort", "Sort by name, email, lastSignInAt, createdAt or calls; a leading - turns it round."));
        }

        return new UserListFilter(
            string.IsNullOrWhiteSpace(search) ? null : Fold.SearchTerm(search), states, Split(asked.State).Contains("locked"), types, roles, groups, asked.Direct is true,
            queues, Split(asked.Queue).Contains(Nowhere), skills, availability, by ?? UserSort.Name, descending);
    }

    private static string[] Split(string? words) => words?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static List<T> Many<T>(string? words, string field, string code, Func<string, T?> parse, ICollection<FieldProblem> faults, string? other = null) where T : struct
    {
        var found = new List<T>();
        foreach (var word in Split(words).Where(w => w != other))
        {
            if (parse(word) is not { } value)
            {
                faults.Add(new(field, code, $"“{(word.Length > 40 ? word[..40] : word)}” is not one of the values this filter knows."));
            }
            else if (!found.Contains(value))
            {
                found.Add(value);
            }
        }

        return found;
    }
}
