using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Accounts;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(s => s.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        builder.Property(s => s.Proof).HasMaxLength(16);
        builder.Property(s => s.SecondFactor).HasMaxLength(16);
        builder.Property(s => s.Ip).HasMaxLength(45);
        builder.Property(s => s.UserAgent).HasMaxLength(300);
        builder.Property(s => s.EndedBecause).HasMaxLength(32);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.EndingAt).HasFilter("ending_at IS NOT NULL AND ended_at IS NULL");
    }
}

internal sealed class MailedCodeMapping : IEntityTypeConfiguration<MailedCode>
{
    public void Configure(EntityTypeBuilder<MailedCode> builder)
    {
        builder.ToTable("mailed_codes");
        builder.HasKey(c => c.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        builder.HasOne<Session>().WithMany().HasForeignKey(c => c.SessionId);
        builder.HasIndex(c => c.AccountId);
        builder.HasIndex(c => c.SessionId);
    }
}

internal sealed class ProviderProofMapping : IEntityTypeConfiguration<ProviderProof>
{
    public void Configure(EntityTypeBuilder<ProviderProof> builder)
    {
        builder.ToTable("provider_proofs");
        builder.HasKey(p => new { p.TenantId, p.SessionId });
        builder.HasOne<Session>().WithMany().HasForeignKey(p => p.SessionId);
        builder.HasOne<User>().WithMany().HasForeignKey(p => new { p.TenantId, p.UserId });
        builder.HasIndex(p => p.SessionId);
    }
}

internal sealed class SeenSessionMapping : IEntityTypeConfiguration<SeenSession>
{
    public void Configure(EntityTypeBuilder<SeenSession> builder)
    {
        builder.ToTable("seen_sessions");
        builder.HasKey(s => new { s.TenantId, s.SessionId });
        builder.HasOne<Session>().WithMany().HasForeignKey(s => s.SessionId);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
        builder.HasIndex(s => s.SessionId);
        // What the tenant's list walks along: all, and those that may rest longer than this tenant lets them.
        builder.HasIndex(s => new { s.TenantId, s.LastActivityAt, s.SessionId }, "ix_seen_sessions_walk");
        builder.HasIndex(s => new { s.TenantId, s.LastActivityAt, s.SessionId }, "ix_seen_sessions_elsewhere").HasFilter(SeenSession.NotEntered);
    }
}

internal sealed class SessionEntryMapping : IEntityTypeConfiguration<SessionEntry>
{
    public void Configure(EntityTypeBuilder<SessionEntry> builder)
    {
        builder.ToTable("session_entries");
        builder.HasKey(e => new { e.TenantId, e.Id });
        builder.HasOne<Session>().WithMany().HasForeignKey(e => e.SessionId);
        builder.HasOne<User>().WithMany().HasForeignKey(e => new { e.TenantId, e.UserId });
        builder.Property(e => e.Proof).HasMaxLength(16);
        builder.Property(e => e.SecondFactor).HasMaxLength(16);
        builder.HasIndex(e => new { e.TenantId, e.UserId });
        builder.HasIndex(e => e.SessionId);
    }
}
