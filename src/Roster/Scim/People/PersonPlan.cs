using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Scim.People;

/// <summary>What becomes of a person's state.</summary>
internal enum StateStep { None, Suspend, Deactivate, Delete, LetIn, Restore }

/// <summary>What the operations behind are asked for, so that an entry says what it is to say. Pure.</summary>
/// <param name="Body">The fields that change; those that stay are not named.</param>
/// <param name="Changes">Whether any does.</param>
/// <param name="State">What becomes of their state.</param>
internal sealed record PersonPlan(EditUserBody Body, bool Changes, StateStep State)
{
    /// <param name="now">The person as they are.</param>
    /// <param name="before">What their entry says.</param>
    /// <param name="after">What it is to say.</param>
    /// <param name="place">Where.</param>
    public static Result<PersonPlan> Of(User now, PersonFacts before, PersonFacts after, ScimPlace place)
    {
        if (after.UserName is null)
        {
            return ScimProblems.Value("userName", "it is needed.");
        }

        if (place.HasTypes && after.Type is { } typed && TypeOf(typed) != now.Type)
        {
            return UserRules.TypeFixed;
        }

        var changes = false;
        Patch<string> Field(string? was, string? willBe)
        {
            changes |= was != willBe;
            return was == willBe ? default : new Patch<string>(true, willBe);
        }

        var profile = after.Profile.Where(p => p.Value != before.Profile.GetValueOrDefault(p.Key)).ToDictionary(p => p.Key, p => p.Value);
        // One address, said in two places: whichever is another than before is meant, the user name first.
        var email = after.UserName != before.UserName ? after.UserName : after.Email is { } listed && listed != before.Email ? listed : before.UserName;
        var body = new EditUserBody
        {
            Email = Field(before.UserName, email),
            GivenName = Field(before.Given, after.Given),
            FamilyName = Field(before.Family, after.Family),
            DisplayName = Field(before.Display, after.Display),
            ExternalId = Field(before.ExternalId, after.ExternalId),
            TimeZone = Field(before.TimeZone, after.TimeZone),
            Phone = Field(before.Phone, after.Phone),
            Profile = profile.Count > 0 ? profile : null,
        };
        return new PersonPlan(body, changes || profile.Count > 0, StateOf(now, after.Active, place));
    }

    /// <summary>The type that a directory names, by its word or as pages write it; null where there is none by that name.</summary>
    public static UserType? TypeOf(string typed) =>
        Enum.GetValues<UserType>().Select(t => (UserType?)t).FirstOrDefault(t =>
            Words<UserType>.Of(t!.Value).Equals(typed, StringComparison.OrdinalIgnoreCase) || SystemRoles.TypeName(t.Value).Equals(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>Not said is as it is: nobody is let in by an entry that is silent about it.</summary>
    private static StateStep StateOf(User now, bool? active, ScimPlace place) => (active, now.IsBlocked) switch
    {
        (false, false) => place.Blocks switch { UserState.Suspended => StateStep.Suspend, UserState.Deactivated => StateStep.Deactivate, _ => StateStep.Delete },
        (true, true) => now.State == UserState.Deleted ? StateStep.Restore : StateStep.LetIn,
        _ => StateStep.None,
    };
}
