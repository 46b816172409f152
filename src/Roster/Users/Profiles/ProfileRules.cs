using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Users.Profiles;

/// <summary>
/// Which fields a viewer sees and which they may change, once, for every way to them. Null means yes. Pure; tested as a matrix of
/// viewer, setting and policy.
/// </summary>
public static class ProfileRules
{
    /// <summary>Whether there is such a field here at all. One that is hidden is there for nobody.</summary>
    public static Problem? See(ProfileMatrix matrix, ProfileField field) => matrix.Shows(field) ? null : Unknown(field.Name);

    /// <summary>An administrator, or a key: what they see of someone they may edit, they may change. Names have a policy of their own.</summary>
    public static Problem? EditOf(Actor actor, Target target, ProfileMatrix matrix, TenantPolicy policy, ProfileField field) =>
        See(matrix, field) ?? (field.Kind == ProfileKind.Name ? UserRules.EditName(actor, target, policy) : UserRules.Edit(actor, target));

    /// <summary>The person themselves, by the matrix that their session entered with.</summary>
    public static Problem? EditOwn(ProfileMatrix matrix, TenantPolicy policy, ProfileField field) =>
        See(matrix, field) ?? (field.Kind == ProfileKind.Name && policy.NameChange != NameChange.FieldMatrix
            ? policy.NameChange == NameChange.AdminAndSelf ? null : OwnNameFixed
            : matrix.AllowsEdits(field) ? null : field.Kind == ProfileKind.Name ? OwnNameFixed : OwnFieldFixed);

    /// <summary>Of what happened: the record of a hidden field is as hidden as the field.</summary>
    public static Func<string, bool> Filter(ProfileMatrix matrix) =>
        path => !path.StartsWith(ProfileField.Prefix, StringComparison.Ordinal) || ProfileFields.Controlled.Any(f => f.Path == path && See(matrix, f) is null);

    /// <summary>Nobody can tell a hidden field from one that does not exist.</summary>
    public static Problem Unknown(string name) =>
        Problem.Invalid($"profile.{name}", "unknown-field", $"There is no field “profile.{name}” that can be set here.");

    public static readonly Problem OwnNameFixed = Problem.Forbidden("own-name-fixed", "This workspace does not let people change their own name. Ask its admin.");

    public static readonly Problem OwnFieldFixed = Problem.Forbidden("own-field-fixed", "This workspace does not let people change this themselves. Ask its admin.");
}
