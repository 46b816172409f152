using System.Reflection;
using Roster.Platform.Mail;

namespace Roster.Tests.Platform.Mail;

/// <summary>Which mails carry something that opens anything. A notice tells, and opens pages for everyone; one alone can undo what it tells of.</summary>
public sealed class SecretsInMailTests
{
    [Fact]
    public void No_other_mail_carries_a_secret()
    {
        var carrying = typeof(MailKind).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(MailKind)) && t.GetMethod(nameof(MailKind.MakeSecretAsync), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null)
            .Select(t => t.Name).Order(StringComparer.Ordinal);

        Assert.Equal(["AddressAskedMail", "AddressChangedMail", "AddressProofMail", "InvitationMail", "MailedCodeMail", "ResetMail"], carrying);
    }
}
