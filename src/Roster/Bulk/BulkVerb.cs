using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Bulk;

/// <summary>What can be done to many people at once. Each is the operation that does it to one.</summary>
[StoredAsWord]
public enum BulkVerb { AddRole, RemoveRole, AddGroup, RemoveGroup, Suspend, Reactivate, Deactivate, Activate, Delete, Unlock, ResendInvite }

/// <summary>What each verb needs of who starts it and of the workspace. What it needs of each person, the operation asks. Pure.</summary>
public static class BulkVerbs
{
    public static bool TakesRole(this BulkVerb verb) => verb is BulkVerb.AddRole or BulkVerb.RemoveRole;

    public static bool TakesGroup(this BulkVerb verb) => verb is BulkVerb.AddGroup or BulkVerb.RemoveGroup;

    public static IReadOnlyList<Permission> Needs(this BulkVerb verb) => verb switch
    {
        BulkVerb.AddRole or BulkVerb.RemoveRole => [Permissions.UsersRead, Permissions.UsersUpdate, Permissions.RolesAssign],
        BulkVerb.AddGroup or BulkVerb.RemoveGroup => [Permissions.UsersRead, Permissions.UsersUpdate, Permissions.GroupsUpdate],
        BulkVerb.Suspend or BulkVerb.Reactivate or BulkVerb.Deactivate or BulkVerb.Activate => [Permissions.UsersRead, Permissions.UsersBlock],
        BulkVerb.Delete => [Permissions.UsersRead, Permissions.UsersDelete],
        BulkVerb.Unlock => [Permissions.UsersRead, Permissions.UsersResetCredentials],
        _ => [Permissions.UsersRead, Permissions.UsersCreate],
    };

    /// <summary>Whether the actor may start it, and whether it may go on.</summary>
    public static Problem? May(this BulkVerb verb, PermissionSet actor) =>
        verb.Needs().FirstOrDefault(p => !actor.Has(p)) is { } lacking
            ? Problem.Forbidden("not-permitted", $"This needs the permission {lacking}, which you do not hold here.")
            : null;

    public static Problem? Offered(this BulkVerb verb, TenantPolicy policy) => verb switch
    {
        BulkVerb.Suspend when !policy.Verbs.Contains("suspend") => NotOffered("suspend"),
        BulkVerb.Deactivate when !policy.Verbs.Contains("deactivate") => NotOffered("deactivate"),
        BulkVerb.Delete when !policy.Verbs.Contains("delete") => NotOffered("delete"),
        BulkVerb.AddRole when policy.RolesThroughGroups => Problem.Invalid("verb", "roles-through-groups", "People of this workspace get their roles through groups. Choose groups instead."),
        _ => null,
    };

    /// <summary>The verbs whose jobs the actor may see: those that they could have started.</summary>
    public static IReadOnlyList<BulkVerb> Seen(PermissionSet actor) => [.. Enum.GetValues<BulkVerb>().Where(v => v.May(actor) is null)];

    private static Problem NotOffered(string verb) => Problem.Conflict("verb-not-offered", $"This workspace does not use “{verb}”.", "verb");
}
