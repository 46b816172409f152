using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>A row that belongs to one tenant. Its key starts with the tenant, and so does every foreign key to it.</summary>
public interface ITenantOwned
{
    TenantId TenantId { get; }
}

/// <summary>A row whose version rises with each change, so that a stale edit is noticed.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>A row that knows when it last changed. The save guard writes it.</summary>
public interface IDated
{
    DateTimeOffset ChangedAt { get; set; }

    /// <summary>Whether a property by this name may change without the row having changed, as others see it.</summary>
    bool IsQuiet(string property);
}

/// <summary>A row that belongs to the installation, not to a tenant. The reason is printed by a test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InstallationWideAttribute(string reason) : Attribute
{
    public string Reason => reason;
}

/// <summary>A row that changes without an event. The one way past "every change is an event"; a test prints the list.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnauditedAttribute(string reason) : Attribute
{
    public string Reason => reason;
}
