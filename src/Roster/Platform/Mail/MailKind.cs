using Roster.Platform.Data;

namespace Roster.Platform.Mail;

/// <summary>
/// One kind of mail: which events ask for it, whom it goes to, what it says. The features know people and tenants;
/// this room only keeps, writes and sends.
/// </summary>
public abstract class MailKind
{
    /// <summary>Under which it is stored: <c>reset</c>.</summary>
    public abstract string Word { get; }

    public abstract IReadOnlyCollection<string> Follows { get; }

    /// <summary>The mail this event asks for; null for none.</summary>
    public abstract Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation);

    /// <summary>What it says, as things stand now; null when that is overtaken.</summary>
    public abstract Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation);

    /// <summary>Makes the secret that it carries, of its link or its code; null for a mail without one.</summary>
    /// <param name="db">Where its hash is added.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="mailed">Sent to the address, whose owner its use proves; else handed over by the operator.</param>
    /// <param name="cancellation">Stops it.</param>
    public virtual Task<string?> MakeSecretAsync(EveryTenantDb db, MailRow mail, bool mailed, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
