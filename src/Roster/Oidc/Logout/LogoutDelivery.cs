using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Oidc.Clients;
using Roster.Oidc.Tokens;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Logout;

/// <summary>Waiting (also between two tries), delivered, or given up: then the portal finds out when it next asks about a token.</summary>
[StoredAsWord]
public enum LogoutState { Waiting, Delivered, Failed }

/// <summary>One portal is to hear that one sign-in has ended. It holds no token; that is signed when it is sent.</summary>
[Unaudited("follows from an event, which is the record")]
public sealed class LogoutDelivery : ITenantOwned, IVersioned
{
    /// <summary>How long after each try the next one comes. After the last, it is given up.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6),
    ];

    /// <summary>Whoever sends it has it for this long; after a crash it is sent again then.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    private LogoutDelivery() { }

    public LogoutDelivery(Grant grant, HappenedId cause, DateTimeOffset now) =>
        (TenantId, Id, ClientId, EntryId, UserId, EventId, CreatedAt, NextTryAt) =
        (grant.TenantId, Platform.Kernel.Id.New<LogoutId>(), grant.ClientId, grant.EntryId, grant.UserId, cause, now, now);

    public TenantId TenantId { get; private set; }

    public LogoutId Id { get; private set; }

    public ClientId ClientId { get; private set; }

    public EntryId EntryId { get; private set; }

    public UserId UserId { get; private set; }

    public HappenedId EventId { get; private set; }

    public LogoutState State { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>What went wrong last.</summary>
    public string? Fault { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; set; }

    public void BeginTry(DateTimeOffset now) => (Tries, NextTryAt) = (Tries + 1, now + Lease);

    public void Delivered() => (State, Fault) = (LogoutState.Delivered, null);

    public void Refused(string fault, DateTimeOffset now)
    {
        Fault = fault.Length > 300 ? fault[..300] : fault;
        if (Tries > Pauses.Length)
        {
            State = LogoutState.Failed;
        }
        else
        {
            NextTryAt = now + Pauses[Math.Max(0, Tries - 1)];
        }
    }
}

internal sealed class LogoutDeliveryMapping : IEntityTypeConfiguration<LogoutDelivery>
{
    public void Configure(EntityTypeBuilder<LogoutDelivery> builder)
    {
        builder.ToTable("oidc_logouts");
        builder.HasKey(d => new { d.TenantId, d.Id });
        builder.HasOne<OidcClient>().WithMany().HasForeignKey(d => d.ClientId);
        builder.Property(d => d.Fault).HasMaxLength(300);
        builder.HasIndex(d => new { d.TenantId, d.EntryId, d.ClientId }).IsUnique();
        builder.HasIndex(d => new { d.State, d.NextTryAt });
        builder.HasIndex(d => new { d.ClientId, d.State });
        builder.HasIndex(d => d.CreatedAt);
    }
}
