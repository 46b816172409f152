namespace Roster.Platform.Kernel;

/// <summary>An id with a type, so that a user's can't be taken for a role's. Values are UUIDv7: they sort by time of making.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);

    static virtual TSelf New() => TSelf.Of(Guid.CreateVersion7());
}

public readonly record struct TenantId(Guid Value) : IId<TenantId>
{
    public static TenantId Of(Guid value) => new(value);

    /// <summary>Where the installation's own events stand. No tenant has it.</summary>
    public static TenantId None => default;
}

public readonly record struct AccountId(Guid Value) : IId<AccountId> { public static AccountId Of(Guid value) => new(value); }

public readonly record struct DeviceId(Guid Value) : IId<DeviceId> { public static DeviceId Of(Guid value) => new(value); }

public readonly record struct UserId(Guid Value) : IId<UserId>
{
    public static UserId Of(Guid value) => new(value);

    /// <summary>All of them, some at a time, go by it; databases compare the same way.</summary>
    public int CompareTo(UserId other) => Value.CompareTo(other.Value);
}

public readonly record struct RoleId(Guid Value) : IId<RoleId> { public static RoleId Of(Guid value) => new(value); }

public readonly record struct GroupId(Guid Value) : IId<GroupId> { public static GroupId Of(Guid value) => new(value); }

public readonly record struct SessionId(Guid Value) : IId<SessionId> { public static SessionId Of(Guid value) => new(value); }

public readonly record struct EntryId(Guid Value) : IId<EntryId> { public static EntryId Of(Guid value) => new(value); }

public readonly record struct KeyId(Guid Value) : IId<KeyId>
{
    public static KeyId Of(Guid value) => new(value);

    /// <summary>The list of keys goes by it; databases compare the same way.</summary>
    public int CompareTo(KeyId other) => Value.CompareTo(other.Value);
}

public readonly record struct BotId(Guid Value) : IId<BotId> { public static BotId Of(Guid value) => new(value); }

public readonly record struct JobId(Guid Value) : IId<JobId>
{
    public static JobId Of(Guid value) => new(value);

    /// <summary>The list of jobs goes by it; databases compare the same way.</summary>
    public int CompareTo(JobId other) => Value.CompareTo(other.Value);
}

public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    public static ImportId Of(Guid value) => new(value);

    /// <summary>The list of imports goes by it; databases compare the same way.</summary>
    public int CompareTo(ImportId other) => Value.CompareTo(other.Value);
}

public readonly record struct QueueId(Guid Value) : IId<QueueId> { public static QueueId Of(Guid value) => new(value); }

public readonly record struct SkillId(Guid Value) : IId<SkillId> { public static SkillId Of(Guid value) => new(value); }

public readonly record struct AuthenticatorId(Guid Value) : IId<AuthenticatorId> { public static AuthenticatorId Of(Guid value) => new(value); }

public readonly record struct PasskeyId(Guid Value) : IId<PasskeyId> { public static PasskeyId Of(Guid value) => new(value); }

public readonly record struct RecoveryCodeId(Guid Value) : IId<RecoveryCodeId> { public static RecoveryCodeId Of(Guid value) => new(value); }

public readonly record struct MailedCodeId(Guid Value) : IId<MailedCodeId> { public static MailedCodeId Of(Guid value) => new(value); }

public readonly record struct LinkId(Guid Value) : IId<LinkId> { public static LinkId Of(Guid value) => new(value); }

public readonly record struct AddressChangeId(Guid Value) : IId<AddressChangeId> { public static AddressChangeId Of(Guid value) => new(value); }

public readonly record struct MailId(Guid Value) : IId<MailId>
{
    public static MailId Of(Guid value) => new(value);

    /// <summary>A list of mails goes by it; databases compare the same way.</summary>
    public int CompareTo(MailId other) => Value.CompareTo(other.Value);
}

public readonly record struct ForgottenId(Guid Value) : IId<ForgottenId> { public static ForgottenId Of(Guid value) => new(value); }

public readonly record struct ClientId(Guid Value) : IId<ClientId>
{
    public static ClientId Of(Guid value) => new(value);

    /// <summary>As the portal says it.</summary>
    public override string ToString() => Value.ToString();
}

public readonly record struct GrantId(Guid Value) : IId<GrantId> { public static GrantId Of(Guid value) => new(value); }

public readonly record struct TokenId(Guid Value) : IId<TokenId> { public static TokenId Of(Guid value) => new(value); }

public readonly record struct SigningKeyId(Guid Value) : IId<SigningKeyId> { public static SigningKeyId Of(Guid value) => new(value); }

public readonly record struct LogoutId(Guid Value) : IId<LogoutId> { public static LogoutId Of(Guid value) => new(value); }

public readonly record struct ProviderId(Guid Value) : IId<ProviderId> { public static ProviderId Of(Guid value) => new(value); }

public readonly record struct SignOnId(Guid Value) : IId<SignOnId> { public static SignOnId Of(Guid value) => new(value); }

public readonly record struct IdentityId(Guid Value) : IId<IdentityId> { public static IdentityId Of(Guid value) => new(value); }

public readonly record struct HappenedId(Guid Value) : IId<HappenedId> { public static HappenedId Of(Guid value) => new(value); }

public readonly record struct WebhookId(Guid Value) : IId<WebhookId> { public static WebhookId Of(Guid value) => new(value); }

public readonly record struct DeliveryId(Guid Value) : IId<DeliveryId>
{
    public static DeliveryId Of(Guid value) => new(value);

    /// <summary>The list of deliveries goes by it; databases compare the same way.</summary>
    public int CompareTo(DeliveryId other) => Value.CompareTo(other.Value);
}

/// <summary>Shorthand: <c>Id.New&lt;UserId&gt;()</c>.</summary>
public static class Id
{
    public static T New<T>() where T : struct, IId<T> => T.New();

    public static T From<T>(Guid value) where T : struct, IId<T> => T.Of(value);
}
