using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions.Mails;

/// <summary>Tells both that a workspace has another primary admin, whether it was handed over or the operator replaced who had vanished.</summary>
/// <param name="clock">The time.</param>
/// <param name="member">Who of the two stands where in each event.</param>
internal abstract class PrimaryAdminMail(TimeProvider clock, Func<EventRow, UserId?> member) : MailKind
{
    public override IReadOnlyCollection<string> Follows { get; } = [PrimaryAdminHandedOver.Word, PrimaryAdminReplaced.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News && member(happened) is { } user
        && await Addressees.OfAsync(db, happened.TenantId, user, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var other = User(happened, happened.Name == PrimaryAdminHandedOver.Word ? "id" : "now");
        var next = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == mail.TenantId && u.Id == other, cancellation);
        return next is null ? null : Write(to, next, happened.Name == PrimaryAdminReplaced.Word, Addressees.When(happened.At, to));
    }

    protected abstract Letter Write(Addressee to, User next, bool byOperator, string when);

    protected static UserId? User(EventRow happened, string member) =>
        JsonDocument.Parse(happened.Payload).RootElement.TryGetProperty(member, out var id) && id.ValueKind == JsonValueKind.String ? new UserId(id.GetGuid()) : null;

    protected static string Page(Addressee to, User user) => $"/console/{to.Tenant.Code}/users/{user.Id.Value}";
}

internal sealed class BecamePrimaryAdminMail(TimeProvider clock)
    : PrimaryAdminMail(clock, e => User(e, e.Name == PrimaryAdminHandedOver.Word ? "id" : "now"))
{
    public override string Word => "primary_admin_received";

    protected override Letter Write(Addressee to, User next, bool byOperator, string when) => new(to.Tenant.Name, $"You are the primary admin of {to.Tenant.Name}",
        [
            $"Hello {to.User.DisplayName},",
            byOperator
                ? $"Whoever runs this installation made you the primary admin of {to.Tenant.Name} on {when}."
                : $"You are the primary admin of {to.Tenant.Name} since {when}: the one before handed over to you.",
            "Nobody can suspend, delete or demote you, bots are handed over by you alone, and so is this, to another administrator, when the time comes.",
        ])
    {
        Button = "Open your page",
        Page = Page(to, next),
    };
}

internal sealed class WasPrimaryAdminMail(TimeProvider clock)
    : PrimaryAdminMail(clock, e => User(e, e.Name == PrimaryAdminHandedOver.Word ? "from" : "before"))
{
    public override string Word => "primary_admin_handed_over";

    protected override Letter Write(Addressee to, User next, bool byOperator, string when) => new(to.Tenant.Name, $"{to.Tenant.Name} has another primary admin",
        [
            $"Hello {to.User.DisplayName},",
            byOperator
                ? $"Whoever runs this installation made {next.DisplayName} ({next.Email}) the primary admin of {to.Tenant.Name} on {when}, in your place."
                : $"You handed over to {next.DisplayName} ({next.Email}) on {when}: they are the primary admin of {to.Tenant.Name} now.",
            "You are an administrator like the others.",
            "If this was not you, ask whoever runs this installation at once. They can put you back.",
        ])
    {
        Button = $"Open {next.DisplayName}",
        Page = Page(to, next),
    };
}
