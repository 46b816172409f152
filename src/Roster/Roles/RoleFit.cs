using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <summary>How much of a role comes through under a user type's ceiling.</summary>
public static class RoleFit
{
    /// <summary><c>whole</c>, <c>part</c>, or <c>none</c>: held under this type, the role gives nothing. Without types there is no ceiling.</summary>
    public static string Of(PermissionSet role, UserType? type)
    {
        var within = role.Within(UserTypes.Ceiling(type));
        return within == role ? "whole" : within == PermissionSet.None ? "none" : "part";
    }
}
