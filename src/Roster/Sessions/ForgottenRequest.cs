using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>
/// Someone asked for a link to a new password. Written for any address alike, so that the page costs the same for all of them;
/// whose it is, is looked up afterwards. Gone once answered.
/// </summary>
[InstallationWide("nobody knows yet whose address it is")]
[Unaudited("a question; what comes of it is the event")]
internal sealed class ForgottenRequest
{
    public required ForgottenId Id { get; init; }

    public required string AddressKey { get; init; }

    public string? Ip { get; init; }

    public string? UserAgent { get; init; }

    public required string RequestId { get; init; }

    public DateTimeOffset AskedAt { get; init; }
}

internal sealed class ForgottenRequestMapping : IEntityTypeConfiguration<ForgottenRequest>
{
    public void Configure(EntityTypeBuilder<ForgottenRequest> builder)
    {
        builder.ToTable("forgotten_requests");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.AddressKey).HasMaxLength(254);
        builder.Property(r => r.Ip).HasMaxLength(45);
        builder.Property(r => r.UserAgent).HasMaxLength(300);
        builder.Property(r => r.RequestId).HasMaxLength(64);
    }
}
