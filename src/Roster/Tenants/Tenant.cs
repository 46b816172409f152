using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Tenants;

[StoredAsWord]
public enum TenantState { Active, Suspended }

[StoredAsWord]
public enum Plan { Standard, Professional, ProPlus }

/// <summary>How a day is written: as the reader's own browser does, or one way for all.</summary>
[StoredAsWord]
public enum DateFormat { Reader, DayFirst, MonthFirst, Iso }

/// <summary>One customer organization. The root that everything tenant-owned hangs on.</summary>
[InstallationWide("it is what the others belong to")]
public sealed class Tenant : IVersioned
{
    private Tenant() { }

    public Tenant(TenantId id, string code, string name, Preset preset, DateTimeOffset now)
    {
        (Id, Code, Name, Preset, CreatedAt) = (id, code, name, preset, now);
        Plan = preset == Preset.CallCenter ? Plan.Standard : Plan.ProPlus;
        Policy = TenantPolicy.Of(preset);
    }

    public TenantId Id { get; private set; }

    /// <summary>Short word in addresses, unique in the installation, never changed.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public TenantState State { get; private set; }

    public Preset Preset { get; private set; }

    public Plan Plan { get; private set; }

    /// <summary>IANA id; what a person's own zone falls back to.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public string Language { get; private set; } = "en";

    /// <summary>How the console writes days.</summary>
    public DateFormat DateFormat { get; private set; }

    public TenantPolicy Policy { get; private set; } = null!;

    /// <summary>The tenant's first administrator: removable by nobody.</summary>
    public UserId? PrimaryAdmin { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; set; }

    public void Call(string name) => Name = name;

    public void PutOn(Plan plan) => Plan = plan;

    public void Suspend() => State = TenantState.Suspended;

    public void Resume() => State = TenantState.Active;

    public void Settle(string name, string timeZone, DateFormat dateFormat, TenantPolicy policy) =>
        (Name, TimeZone, DateFormat, Policy) = (name, timeZone, dateFormat, policy);

    public void Decide(TenantPolicy policy) => Policy = policy;

    public void AppointPrimaryAdmin(UserId user) => PrimaryAdmin = user;
}
