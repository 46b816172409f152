using Roster.Platform.Kernel;

namespace Roster.Operator;

/// <summary>The operator took the link of a mail to hand it over; it proves nothing about the mailbox.</summary>
public sealed record MailLinkCopied(UserId User, MailId Mail, string Kind) : Event("user.link_copied", User.Value);

/// <summary>The operator has a mail sent again that was given up, or at once one that waits.</summary>
public sealed record MailRetried(UserId User, MailId Mail, string Kind) : Event("user.mail_retried", User.Value);
