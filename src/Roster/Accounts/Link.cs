using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;

namespace Roster.Accounts;

/// <summary>What a link opens: a session, a first password, a new one; or that a new address is theirs, or that an old one is to stay.</summary>
[StoredAsWord]
public enum LinkPurpose { SignIn, Invite, Reset, ProveAddress, KeepAddress }

/// <summary>A link that works once, for one purpose, until a time. Only its hash is kept, so nothing stored can be followed.</summary>
[InstallationWide("belongs to an account")]
[Unaudited("what asks for it and its use are the events; a mail's link is made anew each time the mail is sent")]
public sealed class Link : IVersioned
{
    private Link() { }

    public Link(AccountId account, LinkPurpose purpose, byte[] tokenHash, DateTimeOffset expires) =>
        (Id, AccountId, Purpose, TokenHash, ExpiresAt) = (Platform.Kernel.Id.New<LinkId>(), account, purpose, tokenHash, expires);

    public LinkId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public LinkPurpose Purpose { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A newer one took its place, or what it was for is done otherwise or withdrawn.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The membership an invitation is for, or in which an admin took a link to hand it over.</summary>
    public TenantId? ForTenant { get; init; }

    public UserId? ForUser { get; init; }

    /// <summary>The address it was mailed to, which its use proves; null for one that was handed over and proves nothing.</summary>
    public string? MailedTo { get; init; }

    /// <summary>The mail that carries it. Sent twice, a mail has two links, and both work until one is used.</summary>
    public MailId? Mail { get; init; }

    /// <summary>The change of address that it is about.</summary>
    public AddressChangeId? ForChange { get; init; }

    public bool IsForAddress => Purpose is LinkPurpose.ProveAddress or LinkPurpose.KeepAddress;

    public int Version { get; set; }

    public bool IsGood(DateTimeOffset now) => UsedAt is null && EndedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt ??= now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
