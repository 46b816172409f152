namespace Roster.Platform.Mail;

/// <summary>How mail leaves this machine (<c>Roster:Mail</c>). Without a host it stays in the outbox.</summary>
public sealed record MailOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Speak TLS after STARTTLS, and nothing without it.</summary>
    public bool StartTls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address in From; its name is the workspace's.</summary>
    public string? From { get; init; }

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public bool IsConfigured => !string.IsNullOrEmpty(Host);

    public override string ToString() => nameof(MailOptions);
}
