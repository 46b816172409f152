using System.CommandLine;
using Roster.Operator;
using Roster.Platform.Kernel;
using Roster.Sso.Settings;

namespace Roster.Hosting;

/// <summary>The operator's commands about workspaces and who answers for them.</summary>
internal static class TenantCommands
{
    public static IEnumerable<Command> All() =>
    [
        new("tenant", "Workspaces.") { Create(), List(), Suspend(), Resume(), LetPasswordsIn() },
        new("primary-admin", "Who answers for a workspace.") { Show(), Set() },
    ];

    private static Option<string> Tenant() => new("--tenant") { Description = "The workspace's code.", Required = true };

    private static Option<string?> Reason() => new("--reason") { Description = "Why; kept in the record." };

    private static Command Create()
    {
        var name = new Option<string>("--name") { Description = "What the workspace is called.", Required = true };
        var code = new Option<string?>("--code") { Description = "Its short word in addresses (default: made from the name)." };
        var preset = new Option<string>("--preset") { Description = "bot-platform, enterprise-console, call-center, omnichannel or balanced.", Required = true };
        var plan = new Option<string?>("--plan") { Description = "standard, professional or pro_plus (default: the preset's)." };
        var email = new Option<string>("--admin-email") { Description = "The first admin's e-mail.", Required = true };
        var given = new Option<string>("--admin-given-name") { Description = "The first admin's first name.", Required = true };
        var family = new Option<string>("--admin-family-name") { Description = "The first admin's last name.", Required = true };
        var byMail = new Option<bool>("--invite") { Description = "Invite the first admin by mail instead of a sign-in link." };
        var create = new Command("create", "Makes a workspace with its first admin.") { name, code, preset, plan, email, given, family, byMail };
        create.SetAction((parsed, cancellation) => CommandLine.RunAsync<OpenTenant, TenantOpenedAnswer>(
            parsed,
            new OpenTenant(new OpenTenantBody(
                parsed.GetRequiredValue(name), parsed.GetValue(code), parsed.GetRequiredValue(preset), parsed.GetValue(plan),
                parsed.GetRequiredValue(email), parsed.GetRequiredValue(given), parsed.GetRequiredValue(family), parsed.GetValue(byMail) ? "mail_link" : null)),
            (answer, _, output) => output.WriteLine(answer.FirstAdmin switch
            {
                "new" => $"The workspace {answer.Tenant.Code} is made. Its first admin signs in by: ./run sign-in link --email {parsed.GetRequiredValue(email)}",
                "invited" => $"The workspace {answer.Tenant.Code} is made. Its first admin is invited by mail.",
                "joined" => $"The workspace {answer.Tenant.Code} is made, and you are in it.",
                _ => $"The workspace {answer.Tenant.Code} is made. Its first admin signs in to Roster already, and accepts on their start page.",
            }), cancellation));
        return create;
    }

    private static Command LetPasswordsIn()
    {
        var tenant = Tenant();
        var free = new Command("sso-optional", "Lets a workspace's people in by their own passwords again, where its identity provider is required and has failed.") { tenant };
        free.SetAction((parsed, cancellation) => CommandLine.RunAsync<LetPasswordsIn, Done>(
            parsed, new LetPasswordsIn(parsed.GetRequiredValue(tenant)), (_, _, output) => output.WriteLine("Passwords open it again. Single sign-on is optional now."), cancellation));
        return free;
    }

    private static Command List()
    {
        var list = new Command("list", "Prints every workspace: code, state, preset, plan, people, name.");
        list.SetAction((parsed, cancellation) => CommandLine.RunAsync(parsed, async (runner, stop) =>
        {
            var (all, cursor) = (new List<TenantView>(), (string?)null);
            do
            {
                var page = await runner.RunAsync<ListTenants, TenantPage>(new ListTenants(null, cursor, ListTenants.MostPerPage), Caller.AtCommandLine, stop);
                if (page.Problem is { } problem)
                {
                    return problem;
                }

                all.AddRange(page.Value.Items);
                cursor = page.Value.Next;
            }
            while (cursor is not null);
            return (Result<List<TenantView>>)all;
        }, (all, _, output) => all.ForEach(t => output.WriteLine($"{t.Code}\t{t.State}\t{t.Preset}\t{t.Plan}\t{t.People}\t{t.Name}")), cancellation));
        return list;
    }

    private static Command Suspend()
    {
        var (tenant, reason) = (Tenant(), Reason());
        var suspend = new Command("suspend", "Closes a workspace: everything in it ends at once, and all of it is kept.") { tenant, reason };
        suspend.SetAction((parsed, cancellation) => OnTenantAsync<SuspendTenant, TenantDetails>(
            parsed, parsed.GetRequiredValue(tenant), id => new SuspendTenant(id, parsed.GetValue(reason)), (_, _, output) => output.WriteLine("The workspace is suspended."), cancellation));
        return suspend;
    }

    private static Command Resume()
    {
        var (tenant, reason) = (Tenant(), Reason());
        var resume = new Command("resume", "Opens a suspended workspace again.") { tenant, reason };
        resume.SetAction((parsed, cancellation) => OnTenantAsync<ResumeTenant, TenantDetails>(
            parsed, parsed.GetRequiredValue(tenant), id => new ResumeTenant(id, parsed.GetValue(reason)), (_, _, output) => output.WriteLine("The workspace is open."), cancellation));
        return resume;
    }

    private static Command Show()
    {
        var tenant = Tenant();
        var show = new Command("show", "Prints the primary admin of a workspace.") { tenant };
        show.SetAction((parsed, cancellation) => OnTenantAsync<ReadTenant, TenantDetails>(
            parsed, parsed.GetRequiredValue(tenant), id => new ReadTenant(id),
            (shown, _, output) => output.WriteLine(shown.PrimaryAdmin is { } admin ? $"{admin.DisplayName} <{admin.Email}>" : "Nobody."), cancellation));
        return show;
    }

    private static Command Set()
    {
        var tenant = Tenant();
        var email = new Option<string>("--email") { Description = "The e-mail of an active person there who is to be it.", Required = true };
        var set = new Command("set", "Replaces a primary admin who has vanished. It is recorded.") { tenant, email };
        set.SetAction((parsed, cancellation) => OnTenantAsync<SetPrimaryAdmin, Done>(
            parsed, parsed.GetRequiredValue(tenant), id => new SetPrimaryAdmin(id, parsed.GetRequiredValue(email)), (_, _, output) => output.WriteLine("The primary admin is replaced."), cancellation));
        return set;
    }

    private static Task<int> OnTenantAsync<TOperation, TResult>(
        ParseResult parsed, string code, Func<TenantId, TOperation> operation, Action<TResult, RosterSettings, TextWriter> print, CancellationToken cancellation)
        where TOperation : IOperation<TOperation, TResult> => CommandLine.RunAsync(parsed, async (runner, stop) =>
        {
            var found = await runner.RunAsync<FindTenant, TenantId>(new FindTenant(code), Caller.AtCommandLine, stop);
            return found.Problem is { } problem ? problem : await runner.RunAsync<TOperation, TResult>(operation(found.Value), Caller.AtCommandLine, stop);
        }, print, cancellation);
}
