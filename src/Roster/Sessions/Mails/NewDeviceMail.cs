using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Sessions.Mails;

/// <summary>Tells a person of a sign-in from a device their account has not seen. The very first one is no news to them.</summary>
internal sealed class NewDeviceMail(TimeProvider clock) : MailKind
{
    public override string Word => "new_device";

    public override IReadOnlyCollection<string> Follows { get; } = ["session.entered"];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        happened.Payload.Contains("\"newDevice\":true", StringComparison.Ordinal) && clock.GetUtcNow() - happened.At < Addressees.News
        && await Addressees.OfAsync(db, happened, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var from = happened.ReadWho();
        return new Letter(to.Tenant.Name, "A sign-in from a new device",
            [
                $"Hello {to.User.DisplayName},",
                $"{to.Account.Address} signed in on {Addressees.When(happened.At, to)} from a device that was not used before.",
                $"Browser: {Devices.Name(from?.UserAgent)}. Network address: {from?.Ip ?? "unknown"}.",
            ])
        {
            Button = "It was not me: choose a new password",
            Page = "/forgot",
            Last = ["If it was you, there is nothing to do."],
        };
    }
}

/// <summary>A browser and its system in words, as far as they say so themselves.</summary>
internal static class Devices
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Name(string? agent) => (Find(Browsers, agent), Find(Systems, agent)) switch
    {
        (null, null) => "unknown",
        ({ } browser, null) => browser,
        (null, { } system) => $"unknown, on {system}",
        var (browser, system) => $"{browser} on {system}",
    };

    private static string? Find((string Mark, string Name)[] all, string? agent) =>
        agent is null ? null : Array.Find(all, m => agent.Contains(m.Mark, StringComparison.Ordinal)).Name;
}
