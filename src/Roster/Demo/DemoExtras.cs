using System.Security.Cryptography;
using Roster.Accounts;
using Roster.Invitations;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Demo;

/// <summary>What makes a small workspace of the demo lively: people who are invited, deactivated, deleted, or here at this moment, and some who belong to the first one, too.</summary>
internal sealed class DemoExtras(TenantId tenant, Preset preset, DateTimeOffset now, JsonText json, User admin)
{
    private static readonly string[] Browsers =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    ];

    /// <summary>How an invitation stands: whether the mail went out, or a link was handed over, how many days ago.</summary>
    private static readonly (string How, double Ago)[] Invitations = [("sent", 1), ("sent", 3.4), ("failed", 0.6), ("expired", 11), ("handed_over", 2), ("expired", 16), ("sent", 5)];

    private readonly TenantPolicy _policy = TenantPolicy.Of(preset);
    private int _invited;
    private int _open;

    public List<object> Rows { get; } = [];

    public List<EventRow> Events { get; } = [];

    /// <summary>When the next one was invited.</summary>
    public TimeSpan NextInvited => TimeSpan.FromDays(Invitations[_invited % Invitations.Length].Ago);

    /// <summary>Someone who has not joined; their invitation stands in one of several ways.</summary>
    public void Invite(User user, Account account)
    {
        var (how, ago) = Invitations[_invited++ % Invitations.Length];
        var byLink = how == "handed_over" && _policy.Activation.Contains(Delivery.CopyLink);
        var at = now.AddDays(-ago);
        user.AwaitAcceptance();
        var created = Happened(at, user, new UserCreated(user.Id, "invited", user.Type is { } type ? Words<Roles.UserType>.Of(type) : null,
            [.. user.Roles.Where(r => r.Own).Select(r => r.RoleId.Value)], byLink ? "copy_link" : "mail_link"));
        Events.Add(created);
        if (byLink)
        {
            Rows.Add(new Link(account.Id, LinkPurpose.Invite, RandomNumberGenerator.GetBytes(32), at.AddDays(_policy.InviteDays)) { ForTenant = tenant, ForUser = user.Id });
            return;
        }

        var mail = new MailRow(created, InvitationMail.Kind, user.Id, user.Email, at);
        mail.BeginTry(at);
        if (how == "failed")
        {
            mail.Refused("550 5.1.1 There is no such mailbox here.", forGood: true, at);
        }
        else
        {
            mail.Delivered(at.AddSeconds(4));
        }

        Rows.Add(mail);
    }

    public void Delete(User user, Account account, DateTimeOffset at)
    {
        var before = Words<UserState>.Of(user.State);
        account.Retire(at);
        user.Delete(at);
        Events.Add(Happened(at, user, new UserDeleted(user.Id, before), reason: "Left the company."));
    }

    public void Deactivate(User user, DateTimeOffset at)
    {
        var before = Words<UserState>.Of(user.State);
        user.Deactivate();
        Events.Add(Happened(at, user, new UserDeactivated(user.Id, before), reason: "The season is over."));
    }

    /// <summary>Someone at work at this moment.</summary>
    public Session Enter(User user)
    {
        var at = now.AddMinutes(-1.5 * (_open + 1));
        var session = new Session(user.AccountId!.Value, RandomNumberGenerator.GetBytes(32), "password",
            Caller.AtCommandLine with { UserAgent = Browsers[_open % Browsers.Length], Ip = System.Net.IPAddress.Parse($"203.0.113.{20 + 7 * _open}") }, at, at.AddHours(_policy.AbsoluteHours));
        _open++;
        var seen = new SeenSession(tenant, session.Id, at);
        seen.Enter();
        user.SignedInAt(at);
        Rows.AddRange([session, new SessionEntry(tenant, session.Id, user.Id, session.Proof, at), seen]);
        Events.Add(Happened(at, user, new SessionEntered(user.Id, session.Id, session.Proof)));
        return session;
    }

    /// <summary>One of the first workspace's people, here with the same account.</summary>
    public User Share(User there, IEnumerable<RoleId> roles, TimeSpan ago)
    {
        var (asked, joined) = (now - ago, now - ago + TimeSpan.FromHours(5));
        var user = new User(tenant, Platform.Text.EmailAddress.Parse(there.Email, out _)!, preset.HasUserTypes() ? there.Type : null, asked);
        user.NameIt(there.GivenName, there.FamilyName, there.HasOwnDisplayName ? there.DisplayName : null);
        user.Describe(there.Phone, null, there.TimeZone);
        foreach (var role in roles)
        {
            user.Give(role);
        }

        Events.Add(Happened(asked, user, new UserCreated(user.Id, "invited", null, [.. user.Roles.Select(r => r.RoleId.Value)], "mail_link")));
        user.Join(there.AccountId!.Value);
        Events.Add(Happened(joined, user, new UserJoined(user.Id, there.AccountId.Value)));
        user.SignedInAt(joined);
        Rows.Add(user);
        return user;
    }

    private EventRow Happened(DateTimeOffset at, User user, Event what, string? reason = null) =>
        DemoSeed.Happened(tenant, at, new Actor(ActorKind.User, PermissionSet.None) { User = admin.Id, Name = $"{admin.DisplayName} <{admin.Email}>" }, what with { Personal = user.Personal(reason) }, json);
}
