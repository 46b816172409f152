using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Presence;

/// <summary>Changes what comes to someone as an agent. Only what is named changes, so that two at different fields do not undo each other.</summary>
public sealed record EditAgent(UserId Id, EditAgentBody Body) : IOperation<EditAgent, AgentView>
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory directory, AgentShelf shelf, Events events) : IHandler<EditAgent, AgentView>
    {
        public async Task<Result<AgentView>> HandleAsync(EditAgent operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.Edit(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            var (user, body, faults) = (found.User, operation.Body, new List<FieldProblem>());
            var settings = await shelf.FindAsync(user.Id, cancellation);
            var (was, number) = (settings?.Limits ?? AgentLimits.Usual, settings?.TransferNumber);
            var limits = AgentFields.Limits(body, was, AgentShelf.MostOf(found.Tenant.Policy), faults);
            var (served, serves) = (user.ServesIn(found.Tenant), AgentFields.YesOrNo(body.Agent, user.ServesIn(found.Tenant), "agent", faults));
            var transfer = AgentFields.TransferNumber(body.TransferNumber, number, faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var changes = Texts(served, was, number).Zip(Texts(serves, limits, transfer), (b, a) => new FieldChange(b.Field, b.Text, a.Text)).Where(c => c.Before != c.After).ToList();
            if (changes.Count == 0)
            {
                return shelf.Show(found, settings);
            }

            if (served != serves)
            {
                user.Serve(serves);
            }

            if (settings is null)
            {
                db.Add(settings = new AgentSettings(user));
            }

            settings.Set(limits, transfer);
            db.MarkChanged(user);
            events.Add(new UserAgentChanged(user.Id, [.. changes.Select(c => c.Field)]) { Personal = user.Personal(changes: changes) });
            return shelf.Show(found, settings);
        }

        private static IEnumerable<(string Field, string? Text)> Texts(bool serves, AgentLimits limits, string? transferNumber) =>
        [
            ("agent", Text(serves)), ("voice", Text(limits.Voice)), ("maxChats", Text(limits.MaxChats)), ("maxEmails", Text(limits.MaxEmails)), ("maxTotal", Text(limits.MaxTotal)), ("transferNumber", transferNumber),
        ];

        private static string Text(bool yes) => yes ? "on" : "off";

        private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
    }
}
