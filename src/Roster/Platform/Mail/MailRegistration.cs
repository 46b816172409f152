using Roster.Platform.Http;
using Roster.Platform.Operations;
using Roster.Platform.Outbox;

namespace Roster.Platform.Mail;

public static class MailRegistration
{
    /// <summary>The outbox, and the sender where a mail server is configured.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options, Uri? publicAddress)
    {
        services
            .AddSingleton(options)
            .AddSingleton(p => new PublicAddress(publicAddress, p))
            .AddSingleton<MailKinds>()
            .AddSingleton<LetterPrinter>()
            .AddSingleton<IEventFollower, MailFollower>()
            .AddSingleton<OutboxBell>()
            .AddSingleton<IHearsCommits>(p => p.GetRequiredService<OutboxBell>())
            .AddHostedService<OutboxWorker>();
        return options.IsConfigured ? services.AddSingleton<IMailer, SmtpMailer>().AddHostedService<MailSender>() : services;
    }
}
