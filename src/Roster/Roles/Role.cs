using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <summary>A named set of permissions: a fixed one of the preset (<c>System</c>) or one the tenant made.</summary>
public sealed class Role : ITenantOwned, IVersioned
{
    private Role() { }

    public Role(TenantId tenant, string code, string name, string description, PermissionSet permissions, bool system)
    {
        (TenantId, Id) = (tenant, Platform.Kernel.Id.New<RoleId>());
        (Code, Name, Description, Permissions, System) = (code, name, description, permissions, system);
    }

    public TenantId TenantId { get; private set; }

    public RoleId Id { get; private set; }

    /// <summary>Made from the name, never changed.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public PermissionSet Permissions { get; private set; }

    public bool System { get; private set; }

    public int Version { get; set; }

    public void Change(string name, string description, PermissionSet permissions) => (Name, Description, Permissions) = (name, description, permissions);
}
