using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Users;

namespace Roster.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("imports");
        builder.HasKey(i => new { i.TenantId, i.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(i => new { i.TenantId, i.StarterId });
        // Whoever ends it or changes its columns in the meantime is not written over.
        builder.Property(i => i.State).IsConcurrencyToken();
        builder.Property(i => i.Round).IsConcurrencyToken();
        builder.Property(i => i.FileName).HasMaxLength(200);
        builder.Property(i => i.Encoding).HasMaxLength(20);
        builder.Property(i => i.Delimiter).HasMaxLength(1);
        builder.Property(i => i.Ip).HasMaxLength(45);
        builder.Property(i => i.UserAgent).HasMaxLength(300);
        builder.Property(i => i.StoppedBy).HasMaxLength(64);
        builder.Property(i => i.StoppedText).HasMaxLength(500);
        builder.Property(i => i.LeasedBy).HasMaxLength(64);
        builder.Property(i => i.Counts).HasConversion(c => c.Write(), text => ImportCounts.Read(text)).HasMaxLength(120);
        builder.Ignore(i => i.Columns);
        builder.Ignore(i => i.Choices);
        builder.Ignore(i => i.IsOver);
        builder.Ignore(i => i.IsAtWork);
        builder.HasIndex(i => i.TurnAt).HasFilter("state IN ('checking', 'applying')");
        builder.HasIndex(i => i.StartedAt);
    }
}

internal sealed class ImportPageMapping : IEntityTypeConfiguration<ImportPage>
{
    public void Configure(EntityTypeBuilder<ImportPage> builder)
    {
        builder.ToTable("import_pages");
        builder.HasKey(p => new { p.TenantId, p.ImportId, p.Ordinal });
        builder.HasOne<Import>().WithMany().HasForeignKey(p => new { p.TenantId, p.ImportId });
        builder.Property(p => p.Counts).HasConversion(c => c.Write(), text => ImportCounts.Read(text)).HasMaxLength(120);
        builder.Ignore(p => p.Lines);
        builder.HasIndex(p => new { p.TenantId, p.ImportId, p.Round, p.Ordinal });
    }
}
