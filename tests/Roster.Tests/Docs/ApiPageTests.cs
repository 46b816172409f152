using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Roster.Audit;
using Roster.Directory;
using Roster.Groups;
using Roster.Operator;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Docs;

/// <summary>The API's page names every call there is and no other, with its permission, and every member of what is answered.</summary>
[Trait("Needs", "App")]
public sealed partial class ApiPageTests
{
    private static readonly string Text = Page.Of("docs/api/README.md").Text;

    [Fact]
    public async Task The_page_names_the_calls_that_there_are()
    {
        var host = await RosterHost.Shared;
        var calls = ((IEndpointRouteBuilder)host.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<OperationMetadata>() is not null)
            .Select(e => (
                Call: $"{e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {e.RoutePattern.RawText!.Replace("/api/v1", "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)}",
                e.Metadata.GetMetadata<OperationMetadata>()!.Access)).ToList();

        Assert.Equal(calls.Select(c => c.Call).Order(), Call().Matches(Text).Select(m => m.Groups[1].Value).Distinct().Order());
        foreach (var (call, access) in calls)
        {
            if (access is Access.Permitted needs)
            {
                Assert.Contains(Text.Split('\n'), line => line.Contains($"`{call}`", StringComparison.Ordinal) && line.Contains(needs.Permission.Word, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(typeof(UserDetails))]
    [InlineData(typeof(UserMay))]
    [InlineData(typeof(UserSummary))]
    [InlineData(typeof(UserCreatedAnswer))]
    [InlineData(typeof(PasswordResetAnswer))]
    [InlineData(typeof(ResetPasswordBody))]
    [InlineData(typeof(Roster.Invitations.InviteLinkAnswer))]
    [InlineData(typeof(EditUserBody))]
    [InlineData(typeof(CreateUserBody))]
    [InlineData(typeof(Me))]
    [InlineData(typeof(MeUser))]
    [InlineData(typeof(MeTenant))]
    [InlineData(typeof(MeTenantChoice))]
    [InlineData(typeof(MePolicy))]
    [InlineData(typeof(Roster.Imports.ImportView))]
    [InlineData(typeof(Roster.Imports.ImportLineView))]
    [InlineData(typeof(Roster.Imports.EditImportBody))]
    [InlineData(typeof(Roster.Imports.EditImportLineBody))]
    [InlineData(typeof(RoleView))]
    [InlineData(typeof(Roster.Sso.Settings.SsoView))]
    [InlineData(typeof(Roster.Sso.Settings.SsoBody))]
    [InlineData(typeof(Roster.Sso.Settings.IssuerFound))]
    [InlineData(typeof(Roster.Sso.Settings.GroupRuleView))]
    [InlineData(typeof(CreateRoleBody))]
    [InlineData(typeof(RolePreview))]
    [InlineData(typeof(GroupView))]
    [InlineData(typeof(GroupMay))]
    [InlineData(typeof(CreateGroupBody))]
    [InlineData(typeof(EditGroupBody))]
    [InlineData(typeof(GroupMembersBody))]
    [InlineData(typeof(GroupPreview))]
    [InlineData(typeof(Roster.Queues.QueueView))]
    [InlineData(typeof(Roster.Skills.SkillView))]
    [InlineData(typeof(Roster.Skills.SkillMay))]
    [InlineData(typeof(Roster.Skills.SkillHoldersBody))]
    [InlineData(typeof(Roster.Skills.OwnSkillSet))]
    [InlineData(typeof(Roster.Skills.OwnSkill))]
    [InlineData(typeof(Roster.Presence.AgentView))]
    [InlineData(typeof(Roster.Presence.AgentMost))]
    [InlineData(typeof(Roster.Presence.EditAgentBody))]
    [InlineData(typeof(Roster.Presence.Routing.EligibleAgent))]
    [InlineData(typeof(Roster.Presence.Routing.AgentAnswer))]
    [InlineData(typeof(Roster.Presence.Routing.Changes.RoutedAgent))]
    [InlineData(typeof(Roster.Presence.Routing.Changes.RouterMessage))]
    [InlineData(typeof(Roster.Presence.Board.BoardAgents))]
    [InlineData(typeof(Roster.Presence.Board.BoardAgent))]
    [InlineData(typeof(Roster.Presence.Board.BoardChannel))]
    [InlineData(typeof(Roster.Presence.PresenceView))]
    [InlineData(typeof(Roster.Presence.SetByView))]
    [InlineData(typeof(Roster.Presence.ChannelView))]
    [InlineData(typeof(Roster.Presence.PresenceStep))]
    [InlineData(typeof(Roster.Presence.UserPresence))]
    [InlineData(typeof(Roster.Presence.DesktopView))]
    [InlineData(typeof(Roster.Presence.SetAvailabilityBody))]
    [InlineData(typeof(Roster.Statistics.Reporting.InteractionBody))]
    [InlineData(typeof(Roster.Statistics.Reporting.InteractionResults))]
    [InlineData(typeof(Roster.Statistics.Reporting.InteractionResult))]
    [InlineData(typeof(Roster.Statistics.Reading.UserStatistics))]
    [InlineData(typeof(Roster.Statistics.Reading.StatisticsPeriod))]
    [InlineData(typeof(Roster.Statistics.Reading.StatisticsRange))]
    [InlineData(typeof(Roster.Queues.QueueMay))]
    [InlineData(typeof(Roster.Queues.QueueMembersBody))]
    [InlineData(typeof(Roster.Queues.QueueSummary))]
    [InlineData(typeof(ActivateUserBody))]
    [InlineData(typeof(PermissionHeld))]
    [InlineData(typeof(PermissionSource))]
    [InlineData(typeof(UserTypeView))]
    [InlineData(typeof(PermissionView))]
    [InlineData(typeof(TimeZoneView))]
    [InlineData(typeof(Roster.Bots.BotDetails))]
    [InlineData(typeof(Roster.Bots.BotPage))]
    [InlineData(typeof(Roster.Bots.BotPerson))]
    [InlineData(typeof(Roster.Bots.BotMemberView))]
    [InlineData(typeof(Roster.Bots.BotMay))]
    [InlineData(typeof(Roster.Bots.AskForTransferBody))]
    [InlineData(typeof(Roster.Bots.UserBotPage))]
    [InlineData(typeof(Roster.Bots.UserBot))]
    [InlineData(typeof(Roster.Bots.BotsTransferred))]
    [InlineData(typeof(TenantView))]
    [InlineData(typeof(TenantDetails))]
    [InlineData(typeof(TenantAdmin))]
    [InlineData(typeof(OpenTenantBody))]
    [InlineData(typeof(TenantOpenedAnswer))]
    [InlineData(typeof(FirstAdminLink))]
    [InlineData(typeof(MailView))]
    [InlineData(typeof(MailPage))]
    [InlineData(typeof(MailDetails))]
    [InlineData(typeof(MailPreview))]
    [InlineData(typeof(MailMay))]
    [InlineData(typeof(MailLink))]
    [InlineData(typeof(Roster.Oidc.Clients.ClientView))]
    [InlineData(typeof(Roster.Oidc.Clients.ClientDetails))]
    [InlineData(typeof(Roster.Oidc.Clients.CreateClientBody))]
    [InlineData(typeof(EventView))]
    [InlineData(typeof(EventParty))]
    [InlineData(typeof(EventChange))]
    [InlineData(typeof(TenantSettings))]
    [InlineData(typeof(TenantSettingsBody))]
    [InlineData(typeof(Roster.Sessions.TenantSettingsPreview))]
    [InlineData(typeof(Roster.Bulk.StartJobBody))]
    [InlineData(typeof(Roster.Directory.UserFilter))]
    [InlineData(typeof(Roster.Directory.ExportUsersBody))]
    [InlineData(typeof(Roster.Bulk.JobView))]
    [InlineData(typeof(Roster.Bulk.JobStarter))]
    [InlineData(typeof(Roster.Bulk.JobPage))]
    [InlineData(typeof(Roster.Bulk.JobResult))]
    [InlineData(typeof(Roster.Keys.ApiKeyView))]
    [InlineData(typeof(Roster.Keys.CreateApiKeyBody))]
    [InlineData(typeof(Roster.Keys.ApiKeyPage))]
    [InlineData(typeof(Roster.Webhooks.WebhookView))]
    [InlineData(typeof(Roster.Webhooks.DeliveryView))]
    [InlineData(typeof(Roster.Webhooks.EditWebhookBody))]
    [InlineData(typeof(ProblemBody))]
    public async Task The_page_names_every_member(Type answer)
    {
        var host = await RosterHost.Shared;
        var json = host.Services.GetRequiredService<JsonText>().Options;
        var members = json.GetTypeInfo(answer).Properties.Where(p => p.Get is not null || p.Set is not null).Select(p => p.Name).ToList();

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Matches($@"\b{Regex.Escape(member)}\b", Text));
    }

    [GeneratedRegex(@"`((?:GET|POST|PUT|PATCH|DELETE) /[\w/{}\-]+)`")]
    private static partial Regex Call();
}
