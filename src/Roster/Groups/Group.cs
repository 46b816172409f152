using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Groups;

/// <summary>Who keeps a group: this workspace, Roster with the preset, or the directory that the workspace is connected to.</summary>
[StoredAsWord]
public enum GroupSource { Local, System, Scim }

/// <summary>A named set of people that carries roles. Groups may stand inside groups: whoever is in the inner one is in the outer one too.</summary>
public sealed class Group : ITenantOwned, IVersioned
{
    private Group() { }

    public Group(TenantId tenant, string name, string description, GroupSource source)
    {
        (TenantId, Id, Source) = (tenant, Platform.Kernel.Id.New<GroupId>(), source);
        Describe(name, description);
    }

    public TenantId TenantId { get; private set; }

    public GroupId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What lists are sorted by, and no two groups share.</summary>
    public string NameKey { get; private set; } = "";

    public string Description { get; private set; } = "";

    public GroupSource Source { get; private set; }

    /// <summary>What the directory calls it; null for one of the workspace's own.</summary>
    public string? ExternalId { get; private set; }

    public int Version { get; set; }

    public bool IsSystem => Source == GroupSource.System;

    public bool IsDirectorys => Source == GroupSource.Scim;

    public void IsCalled(string? externalId) => ExternalId = externalId;

    public void Describe(string name, string description) => (Name, NameKey, Description) = (name, Fold.SortKey(name), description);
}

/// <summary>A role that a group carries.</summary>
public sealed class GroupRole(TenantId tenantId, GroupId groupId, RoleId roleId) : ITenantOwned
{
    public TenantId TenantId { get; private set; } = tenantId;

    public GroupId GroupId { get; private set; } = groupId;

    public RoleId RoleId { get; private set; } = roleId;
}

/// <summary>A group that stands inside another.</summary>
public sealed class GroupNesting(TenantId tenantId, GroupId outerId, GroupId innerId) : ITenantOwned
{
    public TenantId TenantId { get; private set; } = tenantId;

    public GroupId OuterId { get; private set; } = outerId;

    public GroupId InnerId { get; private set; } = innerId;
}

/// <summary>A person who is in a group themselves, not by way of one inside it.</summary>
public sealed class GroupMember(TenantId tenantId, GroupId groupId, UserId userId) : ITenantOwned
{
    public TenantId TenantId { get; private set; } = tenantId;

    public GroupId GroupId { get; private set; } = groupId;

    public UserId UserId { get; private set; } = userId;
}
