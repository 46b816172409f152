using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Sessions;
using Roster.Sessions.Mails;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Mails;

/// <summary>Tells a person that another way opens their workspace, and that their own was used where others come by the provider.</summary>
internal sealed class SignOnMail(TimeProvider clock) : MailKind
{
    private static readonly Dictionary<string, (string Title, string What)> Said = new()
    {
        [IdentityLinked.Word] = ("Your identity provider is linked", "The identity provider of {0} now opens that workspace for you. It opens nothing else of yours."),
        [ProviderBypassed.Word] = ("You came in past the identity provider", "Your own password and second step opened {0}, where everyone else comes by the identity provider."),
    };

    public override string Word => "sign_on";

    public override IReadOnlyCollection<string> Follows => Said.Keys;

    /// <summary>Who is added just in time has come that way, and needs not be told.</summary>
    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News && !happened.Payload.Contains("\"just_in_time\"", StringComparison.Ordinal) && await Addressees.OfAsync(db, happened, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var (title, what) = Said[happened.Name];
        return new Letter(to.Tenant.Name, title,
            [
                $"Hello {to.User.DisplayName},",
                string.Format(System.Globalization.CultureInfo.InvariantCulture, what, to.Tenant.Name),
                $"That was on {Addressees.When(happened.At, to)}.",
            ])
        {
            Button = "It was not me: choose a new password",
            Page = "/forgot",
            Last = ["If it was you, there is nothing to do. If it was not, tell your administrators too."],
        };
    }
}

/// <summary>Tells the primary admin when another administrator came in past the identity provider.</summary>
internal sealed class BypassWatchMail(TimeProvider clock) : MailKind
{
    public override string Word => "sign_on_watch";

    public override IReadOnlyCollection<string> Follows { get; } = [ProviderBypassed.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News && await WatchAsync(db, happened.TenantId, new(happened.SubjectId), cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var who = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == mail.TenantId && u.Id == new UserId(happened.SubjectId), cancellation);
        return new Letter(to.Tenant.Name, "Someone came in past the identity provider",
            [
                $"Hello {to.User.DisplayName},",
                $"{who?.DisplayName ?? "An administrator"} came into {to.Tenant.Name} by their own password and second step, where everyone else comes by the identity provider.",
                $"That was on {Addressees.When(happened.At, to)}.",
            ])
        {
            Last = ["If the identity provider works and this surprises you, ask them."],
        };
    }

    private static async Task<Addressee?> WatchAsync(EveryTenantDb db, TenantId tenant, UserId who, CancellationToken cancellation) =>
        (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == tenant, cancellation)).PrimaryAdmin is { } primary && primary != who
            ? await Addressees.OfAsync(db, tenant, primary, cancellation)
            : null;
}
