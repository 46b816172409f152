using System.Reflection;
using System.Text.RegularExpressions;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using Xunit.Abstractions;

namespace Roster.Tests.Architecture;

/// <summary>One operation, one path: what every operation has, and who may step off the path.</summary>
public sealed partial class OperationTests(ITestOutputHelper output)
{
    /// <summary>Who takes all tenants' rows, and why. A new one is a decision.</summary>
    private static readonly Dictionary<string, string> Crossing = new()
    {
        ["Demo/DemoTenant.cs"] = "made-up people in bulk, by the operator",
        ["Platform/Data/RosterDb.cs"] = "where it is",
        ["Platform/Data/Databases.cs"] = "hands it out",
        ["Platform/Operations/OperationScope.cs"] = "hands it out",
        ["Platform/Http/Health.cs"] = "asks whether the database answers",
        ["Platform/Mail/MailFollower.cs"] = "mails follow from the events of all tenants",
        ["Platform/Mail/MailKind.cs"] = "an account may be of several tenants",
        ["Platform/Mail/MailSender.cs"] = "sends what is due, whoever's",
        ["Platform/Mail/TakeMail.cs"] = "sends what is due, whoever's",
        ["Platform/Secrets/CheckKeys.cs"] = "one folder of keys for all tenants",
        ["Platform/Outbox/Carrier.cs"] = "carries what is due, whoever's",
        ["Webhooks/Delivery/NoteWebhook.cs"] = "tells receivers of all tenants",
        ["Webhooks/Delivery/PruneDeliveries.cs"] = "forgets old deliveries of all tenants",
        ["Webhooks/Delivery/TakeWebhook.cs"] = "tells receivers of all tenants",
        ["Webhooks/Delivery/WebhookErasing.cs"] = "erasing names the tenant of the person",
        ["Webhooks/Delivery/WebhookFollower.cs"] = "follows the events of all tenants",
        ["Webhooks/Delivery/WebhookMessages.cs"] = "tells receivers of all tenants",
        ["Webhooks/Delivery/WebhookSender.cs"] = "tells receivers of all tenants",
        ["Webhooks/WebhookStoppedMail.cs"] = "mails follow from the events of all tenants",
        ["Platform/Outbox/FollowEvents.cs"] = "reads the events of all tenants",
        ["Platform/Outbox/IEventFollower.cs"] = "reads the events of all tenants",
        ["Platform/Outbox/OutboxWorker.cs"] = "reads the events of all tenants",
        ["Users/IErasing.cs"] = "erasing reaches the account that was a person's alone",
        ["Users/Deletion/AnonymizeDeleted.cs"] = "each tenant says for how long it keeps deleted people",
        ["Imports/ImportErasing.cs"] = "erasing reaches what files say of a person",
        ["Imports/Work/KeepPages.cs"] = "imports of all tenants take turns",
        ["Imports/Work/PruneImports.cs"] = "imports of all tenants take turns",
        ["Imports/Work/StopImport.cs"] = "imports of all tenants take turns",
        ["Imports/Work/TakeImport.cs"] = "imports of all tenants take turns",
        ["Imports/Work/ImportWorker.cs"] = "imports of all tenants take turns",
        ["Sessions/Addresses/AddressAskedMail.cs"] = "an account may be of several tenants",
        ["Sessions/Addresses/AddressChangedMail.cs"] = "an account may be of several tenants",
        ["Sessions/Addresses/AddressLink.cs"] = "an address is an account's",
        ["Sessions/Addresses/AddressMove.cs"] = "an address is an account's",
        ["Sessions/Addresses/AddressNews.cs"] = "an account may be of several tenants",
        ["Sessions/Addresses/AddressProofMail.cs"] = "an account may be of several tenants",
        ["Sessions/Addresses/AddressTakenBackMail.cs"] = "an account may be of several tenants",
        ["Sessions/Addresses/AskOwnAddress.cs"] = "an address is an account's",
        ["Sessions/Addresses/IAccountRescue.cs"] = "an account may be of several tenants",
        ["Keys/KeysRescue.cs"] = "an account may be of several tenants",
        ["Sessions/Addresses/KeepAddress.cs"] = "an address is an account's",
        ["Sessions/Addresses/OpenAddressLink.cs"] = "an address is an account's",
        ["Sessions/Addresses/ProveAddress.cs"] = "an address is an account's",
        ["Sessions/Addresses/WithdrawOwnAddress.cs"] = "an address is an account's",
        ["Sessions/AnswerForgotten.cs"] = "a password is an account's",
        ["Sessions/AskForReset.cs"] = "nobody knows yet whose address it is",
        ["Sessions/ForgottenWorker.cs"] = "nobody knows yet whose address it is",
        ["Sessions/Mails/Addressees.cs"] = "an account may be of several tenants",
        ["Sessions/Mails/MailedCodeMail.cs"] = "the outbox serves all tenants",
        ["Sessions/Mails/LockedMail.cs"] = "an account may be of several tenants",
        ["Sessions/Mails/PasswordAgesMail.cs"] = "an account may be of several tenants",
        ["Sessions/Mails/NewDeviceMail.cs"] = "an account may be of several tenants",
        ["Sessions/Mails/PasswordChangedMail.cs"] = "an account may be of several tenants",
        ["Sessions/Mails/ResetMail.cs"] = "an account may be of several tenants",
        ["Sessions/OpenLink.cs"] = "a link is an account's",
        ["Sessions/SetPasswordByLink.cs"] = "a password is an account's",
        ["Platform/Live/TouchedTail.cs"] = "hears of changes in all tenants",
        ["Hosting/FirstRun.cs"] = "looks whether there is a tenant at all",
        ["Users/AccountReach.cs"] = "the cross-tenant rule",
        ["Users/CreateTenant.cs"] = "the operator makes a tenant",
        ["Sessions/AcceptInvitation.cs"] = "joins another tenant with one's own account",
        ["Sessions/Admit.cs"] = "signing in is an account's, before any tenant",
        ["Sessions/ActivityWriter.cs"] = "sessions are an account's",
        ["Sessions/ChoosePassword.cs"] = "a password is an account's",
        ["Sessions/EditOwnPicture.cs"] = "a person's own tenants",
        ["Sessions/EditOwnProfile.cs"] = "a person's own tenants",
        ["Sessions/EnterTenant.cs"] = "enters another of a person's own tenants",
        ["Sessions/Factors/ChangeSecondFactor.cs"] = "a second factor is an account's",
        ["Sessions/Factors/ClearSecondFactor.cs"] = "a second factor is an account's",
        ["Sessions/Factors/ConfirmAuthenticator.cs"] = "a second factor is an account's",
        ["Sessions/Factors/FactorEntry.cs"] = "enters another of a person's own tenants",
        ["Sessions/Factors/EndTrust.cs"] = "a known device is an account's",
        ["Sessions/Factors/GiveSecondFactor.cs"] = "a second factor is an account's",
        ["Sessions/Factors/GiveMailedCode.cs"] = "a session is an account's",
        ["Sessions/Factors/MailedCodes.cs"] = "a session is an account's, and enters any of its tenants",
        ["Sessions/Factors/SendCode.cs"] = "a session is an account's",
        ["Sessions/Factors/SetUpAuthenticator.cs"] = "a second factor is an account's",
        ["Sessions/KnownDevices.cs"] = "a device is known to an account",
        ["Sessions/Memberships.cs"] = "a person's own tenants",
        ["Sessions/TenantEntry.cs"] = "enters another of a person's own tenants",
        ["Sessions/Mails/SecondFactorMail.cs"] = "an account may be of several tenants",
        ["Sessions/HowItEnded.cs"] = "a session ends in all tenants",
        ["Sessions/IntroduceYourself.cs"] = "an address is an account's",
        ["Sessions/IPortalDoors.cs"] = "a portal serves all tenants",
        ["Sessions/OwnAccount.cs"] = "a person's own tenants",
        ["Sessions/OwnWatch.cs"] = "a person's own tenants",
        ["Sessions/ReportSession.cs"] = "a session ends in all tenants",
        ["Sessions/Mails/SessionEndedMail.cs"] = "an account may be of several tenants",
        ["Sessions/Mails/PrimaryAdminMails.cs"] = "mails follow from the events of all tenants",
        ["Sessions/Mails/SessionReportedMail.cs"] = "an account may be of several tenants",
        ["Sessions/OwnSessions.cs"] = "sessions are an account's",
        ["Sessions/SessionErasing.cs"] = "sessions are an account's",
        ["Sessions/PasswordAge.cs"] = "sessions are an account's, and one serves several tenants",
        ["Sessions/Passkeys/AddPasskey.cs"] = "a passkey is an account's",
        ["Sessions/Passkeys/PasskeyCeremony.cs"] = "a passkey is an account's",
        ["Sessions/Passkeys/PasskeyStore.cs"] = "a passkey is an account's",
        ["Sessions/Passkeys/RemovePasskey.cs"] = "a passkey is an account's",
        ["Sessions/Passkeys/UsePasskey.cs"] = "a passkey is an account's",
        ["Sessions/ProveAgain.cs"] = "a password is an account's",
        ["Sessions/EndDueSessions.cs"] = "a session ends in all tenants",
        ["Sessions/EndSessions.cs"] = "a session ends in all tenants",
        ["Sessions/SeenSession.cs"] = "a session is seen by all tenants of its owner",
        ["Sessions/SessionLooks.cs"] = "a look at a person's sessions is told in all tenants that these have entered",
        ["Sessions/SessionOwners.cs"] = "a session ends in all tenants",
        ["Sessions/SessionSight.cs"] = "whether a session has entered other tenants, and how long it may rest there",
        ["Sessions/SessionReader.cs"] = "one session serves all of a person's tenants",
        ["Sessions/SignInAttempt.cs"] = "signing in is an account's, before any tenant",
        ["Sessions/SignInLinks.cs"] = "signing in is an account's, before any tenant",
        ["Sessions/SignOut.cs"] = "a session ends in all tenants",
        ["Invitations/InvitationMail.cs"] = "an account may be of several tenants",
        ["Bots/Mails/BotHandedOverMail.cs"] = "mails follow from the events of all tenants",
        ["Bots/Mails/BotNews.cs"] = "mails follow from the events of all tenants",
        ["Bots/Mails/BotReceivedMail.cs"] = "mails follow from the events of all tenants",
        ["Bots/Mails/BotTransferAskedMail.cs"] = "mails follow from the events of all tenants",
        ["Bulk/Work/KeepGathered.cs"] = "does the jobs of all tenants",
        ["Bulk/Work/KeepProgress.cs"] = "does the jobs of all tenants",
        ["Bulk/Work/PruneJobs.cs"] = "does the jobs of all tenants",
        ["Bulk/Work/ReleaseJobs.cs"] = "does the jobs of all tenants",
        ["Bulk/Work/StarterSource.cs"] = "work that was left to Roster says its tenant",
        ["Bulk/Work/StopJob.cs"] = "does the jobs of all tenants",
        ["Bulk/Work/TakeJob.cs"] = "does the jobs of all tenants",
        ["Bulk/Work/JobWorker.cs"] = "does the jobs of all tenants",
        ["Presence/Online/RecordPages.cs"] = "a node holds pages of all tenants",
        ["Presence/States/BuryNode.cs"] = "a node holds lines into all tenants",
        ["Presence/States/NodeWatch.cs"] = "a node holds lines into all tenants",
        ["Presence/States/PresenceBook.cs"] = "a node holds lines into all tenants",
        ["Presence/States/PruneChanges.cs"] = "agents of all tenants come and go",
        ["Presence/States/RecordLines.cs"] = "a node holds lines into all tenants",
        ["Presence/AgentErasing.cs"] = "erasing names the tenant of the person",
        ["Statistics/Figures/FigureCheck.cs"] = "verifying looks at everything",
        ["Statistics/Figures/FigureWorker.cs"] = "days begin and work is due in all tenants",
        ["Statistics/Figures/RecountLately.cs"] = "work is due in all tenants",
        ["Statistics/Figures/RollLately.cs"] = "days begin in all tenants",
        ["Statistics/Reporting/PurgeInteractions.cs"] = "purges what all tenants keep no longer",
        ["Platform/Data/EveryRow.cs"] = "verifying looks at everything",
        ["Keys/CreateKey.cs"] = "the operator makes keys",
        ["Keys/ListKeys.cs"] = "the operator looks at keys",
        ["Keys/KeyUse.cs"] = "keys of all tenants are let in",
        ["Keys/KeyExpiresMail.cs"] = "mails follow from the events of all tenants",
        ["Keys/WarnOfExpiry.cs"] = "keys of all tenants end",
        ["Keys/KeyMemory.cs"] = "a key says its tenant",
        ["Sessions/ProviderProof.cs"] = "a session may rest on several tenants' providers",
        ["Sso/Flow/FindProvider.cs"] = "signing in comes before being in a tenant",
        ["Sso/Flow/BeginSignOn.cs"] = "signing in comes before being in a tenant",
        ["Sso/Flow/TakeSignOn.cs"] = "signing in comes before being in a tenant",
        ["Sso/Flow/ArriveBySignOn.cs"] = "makes a session, which is all tenants'",
        ["Sso/Flow/SignOnJudge.cs"] = "the session at hand may be of other tenants",
        ["Sso/Flow/LinkIdentity.cs"] = "the session at hand may be of other tenants",
        ["Sso/Flow/TakeUpInvitation.cs"] = "makes a session, which is all tenants'",
        ["Sso/Flow/TestSso.cs"] = "judges as a sign-in does",
        ["Sso/Mails/NoPasswordMail.cs"] = "an account may be of several tenants",
        ["Sso/Mails/SignOnMail.cs"] = "mails follow from the events of all tenants",
        ["Sso/Settings/LetPasswordsIn.cs"] = "the operator's, of any tenant",
        ["Sso/Settings/RevertSso.cs"] = "looks after whatever trial runs out, whoever's",
        ["Sso/SignOnEnding.cs"] = "erases in whatever tenant it is due",
        ["Scim/Visits/KeepVisits.cs"] = "directories of all tenants come",
        ["Oidc/Clients/ClientDoor.cs"] = "a portal serves all tenants",
        ["Oidc/Clients/ClientDoors.cs"] = "a portal serves all tenants",
        ["Oidc/Clients/CreateClient.cs"] = "a portal serves all tenants",
        ["Oidc/Clients/EditClient.cs"] = "a portal serves all tenants",
        ["Oidc/Clients/ListClients.cs"] = "a portal serves all tenants",
        ["Oidc/Clients/KnowClient.cs"] = "a portal serves all tenants",
        ["Oidc/Clients/ReplaceClientSecret.cs"] = "a portal serves all tenants",
        ["Oidc/Clients/RevokeClient.cs"] = "a portal serves all tenants",
        ["Oidc/Flow/Authorize.cs"] = "a person's own tenants",
        ["Oidc/Flow/AuthorizeDesk.cs"] = "a person's own tenants",
        ["Oidc/Clients/ReadClient.cs"] = "a portal serves all tenants",
        ["Oidc/Logout/LogoutFollower.cs"] = "reads the events of all tenants",
        ["Oidc/Logout/LogoutSender.cs"] = "tells what is due, whoever's",
        ["Oidc/Logout/TakeLogout.cs"] = "tells what is due, whoever's",
        ["Oidc/Logout/LookAtSignOut.cs"] = "a session ends in all tenants",
        ["Oidc/Signing/KeyRing.cs"] = "signs for all tenants",
        ["Oidc/Signing/MakeSigningKey.cs"] = "signs for all tenants",
        ["Oidc/Signing/WithdrawSigningKeys.cs"] = "signs for all tenants",
        ["Oidc/Tokens/LookAtToken.cs"] = "a token says its tenant",
        ["Oidc/Tokens/PersonClaims.cs"] = "a token says its tenant",
        ["Oidc/Tokens/PruneGrants.cs"] = "what is over is over in all tenants",
        ["Oidc/Tokens/RedeemCode.cs"] = "a code says its tenant",
        ["Oidc/Tokens/RefreshTokens.cs"] = "a token says its tenant",
        ["Oidc/Tokens/RevokeToken.cs"] = "a token says its tenant",
        ["Oidc/Tokens/TokenReply.cs"] = "a code says its tenant",
        ["Operator/CopyMailLink.cs"] = "the operator's outbox",
        ["Operator/EditTenant.cs"] = "the operator's workspaces",
        ["Operator/InviteFirstAdmin.cs"] = "the operator's workspaces",
        ["Operator/ListMails.cs"] = "the operator's outbox",
        ["Operator/ListTenants.cs"] = "the operator's workspaces",
        ["Operator/MailDesk.cs"] = "the operator's outbox",
        ["Operator/OpenTenant.cs"] = "the operator makes a tenant",
        ["Operator/ReadMail.cs"] = "the operator's outbox",
        ["Operator/SetPrimaryAdmin.cs"] = "the operator's workspaces",
        ["Operator/Upkeep.cs"] = "verifying looks at everything",
        ["Operator/SuspendTenant.cs"] = "the operator's workspaces",
        ["Operator/TenantDesk.cs"] = "the operator's workspaces",
        ["Directory/WhoAmI.cs"] = "a person's own tenants",
    };

    public static TheoryData<string> Operations => [.. All().Select(o => o.FullName!)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_has_one_handler_and_says_who_may_start_it(string name)
    {
        var operation = typeof(IHandler<,>).Assembly.GetType(name)!;
        var handlers = typeof(IHandler<,>).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.GetInterfaces().Any(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandler<,>) && i.GenericTypeArguments[0] == operation));
        Assert.Single(handlers);

        var access = (Access)operation.GetProperty("Access", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var reason = access switch { Access.Open open => open.Reason, Access.SignedIn signedIn => signedIn.Reason, _ => "a rule" };
        Assert.False(string.IsNullOrWhiteSpace(reason));
        output.WriteLine($"{operation.Name}: {access}");
    }

    [Fact]
    public void Only_these_take_all_tenants_rows_each_for_a_reason()
    {
        var takers = Sources.Server.Where(f => Takes().IsMatch(f.Value)).Select(f => f.Key).Order(StringComparer.Ordinal);
        Assert.Equal(Crossing.Keys.Order(StringComparer.Ordinal), takers);
        Assert.All(Crossing, c => Assert.NotEmpty(c.Value));
    }

    [Fact]
    public void Only_the_runner_saves()
    {
        var savers = Sources.Server.Where(f => Regex.IsMatch(f.Value, @"\.(SaveChanges|SaveChangesAsync|SaveAsync)\(")).Select(f => f.Key).Order(StringComparer.Ordinal);
        Assert.Equal(["Platform/Data/RosterDb.cs", "Platform/Operations/OperationScope.cs", "Platform/Operations/Replay.cs"], savers.Where(s => s != "Platform/Data/RosterDb.cs").Prepend("Platform/Data/RosterDb.cs"));
    }

    [Fact]
    public void Endpoints_inject_the_runner_and_nothing_that_reaches_rows()
    {
        var wrong = Sources.Server.Where(f => f.Key.EndsWith("Feature.cs", StringComparison.Ordinal)).Where(f => Regex.IsMatch(f.Value, @"\b(TenantDb|EveryTenantDb|Databases|DbContext)\b")).Select(f => f.Key);
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_source_reads_the_time_itself_or_lifts_an_unnamed_filter()
    {
        var wrong = from file in Sources.Server
                    from Match match in Regex.Matches(file.Value, @"\bDateTime(Offset)?\.(Utc)?Now\b|IgnoreQueryFilters\(\)|IgnoreQueryFilters\(\[[^\]]*Filters\.Tenant|Thread\.Sleep|new (Random|HttpClient)\(")
                    select $"{file.Key}: {match.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_use_of_what_is_banned_gives_its_reason()
    {
        var wrong = from file in Sources.Server
                    from line in file.Value.Split('\n')
                    where line.Contains("#pragma warning disable", StringComparison.Ordinal) && !Regex.IsMatch(line, @"(RS0030|CA5394) // .{15,}")
                    select $"{file.Key}: {line.Trim()}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Half_of_the_files_have_fewer_than_eighty_lines()
    {
        var lengths = Sources.Server.Values.Select(t => t.Count(c => c == '\n')).Order().ToList();
        output.WriteLine($"{lengths.Count} files, median {lengths[lengths.Count / 2]} lines, longest {lengths[^1]}");
        Assert.InRange(lengths[lengths.Count / 2], 1, 80);
    }

    private static IEnumerable<Type> All() => typeof(IHandler<,>).Assembly.GetTypes()
        .Where(t => t is { IsInterface: false, IsAbstract: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOperation<,>)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal);

    [GeneratedRegex(@"\b(EveryTenantDb|OpenEvery)\b")]
    private static partial Regex Takes();
}
