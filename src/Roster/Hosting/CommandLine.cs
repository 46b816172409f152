using System.CommandLine;
using Roster.Keys;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions;
using Roster.Sessions.Factors;

namespace Roster.Hosting;

/// <summary>The operator's commands. Each runs the same operations as everything else, as the operator.</summary>
public static class CommandLine
{
    private static readonly Option<string?> Data = new("--data") { Description = "The folder for Roster's files (default: ./data).", Recursive = true, HelpName = "DIR" };
    private static readonly Option<string?> Database = new("--database") { Description = "A PostgreSQL connection string (Host=…); default: SQLite in the data folder.", Recursive = true };

    private const int MostPeople = 5_000_000;

    public static RootCommand Root()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen (default: http://localhost:5080)." };
        var demo = new Option<int?>("--demo") { Description = "Add a demo workspace with this many people (default: 400), and a small one for each other preset.", Arity = ArgumentArity.ZeroOrOne, HelpName = "PEOPLE" };
        demo.Validators.Add(given =>
        {
            if (given.Tokens is [var number] && !(int.TryParse(number.Value, out var people) && people is >= 1 and <= MostPeople))
            {
                given.AddError($"A demo has 1 to {MostPeople} people.");
            }
        });
        var root = new RootCommand("Roster: user management for bot and contact-center platforms. Without a command it starts the server.") { Data, Database, urls, demo };
        root.SetAction((parsed, cancellation) =>
        {
            var people = parsed.GetResult(demo) is null ? (int?)null : parsed.GetResult(demo)!.Tokens.Count == 0 ? 400 : parsed.GetValue(demo);
            return Server.RunAsync(parsed.GetValue(Data), parsed.GetValue(Database), parsed.GetValue(urls), people, cancellation);
        });
        root.Subcommands.Add(KeyCommand());
        root.Subcommands.Add(SignInCommand());
        root.Subcommands.Add(MailCommands.Create());
        root.Subcommands.Add(ClientCommands.All());
        foreach (var command in TenantCommands.All().Concat(UpkeepCommands.All()))
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static Command KeyCommand()
    {
        var tenant = new Option<string>("--tenant") { Description = "The workspace's code.", Required = true };
        var name = new Option<string>("--name") { Description = "What the key is for.", Required = true };
        var owner = new Option<string?>("--owner") { Description = "The e-mail of the person it acts for (default: the primary admin)." };
        var permissions = new Option<string[]>("--permission") { Description = "A permission it may use; give several after each other (default: all of the owner's).", AllowMultipleArgumentsPerToken = true };
        var days = new Option<int?>("--days") { Description = "How long it lives (default: until it is revoked)." };
        var create = new Command("create", "Makes a bearer key and prints it once.") { tenant, name, owner, permissions, days };
        create.SetAction((parsed, cancellation) => RunAsync<CreateKey, KeyCreatedAnswer>(
            parsed,
            new CreateKey(parsed.GetRequiredValue(tenant), parsed.GetRequiredValue(name), parsed.GetValue(owner), parsed.GetValue(permissions) ?? [], parsed.GetValue(days)),
            (answer, _, output) => output.WriteLine(answer.Token), cancellation));
        var revoke = new Command("revoke", "Ends every key of that name at once.") { tenant, name };
        revoke.SetAction((parsed, cancellation) => RunAsync<RevokeKey, Done>(
            parsed, new RevokeKey(parsed.GetRequiredValue(tenant), parsed.GetRequiredValue(name)), (_, _, output) => output.WriteLine("The key is revoked."), cancellation));
        var list = new Command("list", "Prints a workspace's keys: name, owner, state, until when. No secret is stored that could be shown.") { tenant };
        list.SetAction((parsed, cancellation) => RunAsync<ListKeys, IReadOnlyList<KeyLine>>(
            parsed, new ListKeys(parsed.GetRequiredValue(tenant)),
            (keys, _, output) => keys.ToList().ForEach(k => output.WriteLine($"{k.Name}\t{k.Owner}\t{k.State}\t{k.ExpiresAt?.ToString("u", System.Globalization.CultureInfo.InvariantCulture) ?? "until revoked"}")), cancellation));
        return new Command("key", "Bearer keys for scripts.") { create, list, revoke };
    }

    private static Command SignInCommand()
    {
        var email = new Option<string?>("--email") { Description = "The sign-in address of the person it is for (default: the operator's own account)." };
        var address = new Option<string?>("--address") { Description = $"The address people open Roster at (default: Roster__PublicAddress, else {Server.DefaultAddress})." };
        var link = new Command("link", "Prints a link that signs a person in once, within 15 minutes.") { email, address };
        link.SetAction((parsed, cancellation) => RunAsync<MakeSignInLink, string>(
            parsed, new MakeSignInLink(parsed.GetValue(email)),
            (token, settings, output) => output.WriteLine($"{Server.Address(parsed.GetValue(address), settings)}/link#{token}"), cancellation));
        var whose = new Option<string>("--email") { Description = "The sign-in address of the person who has lost it.", Required = true };
        var clear = new Command("remove-second-step", "Takes the second step at sign-in away from someone who has lost app and recovery codes.") { whose };
        clear.SetAction((parsed, cancellation) => RunAsync<ClearSecondFactor, Done>(
            parsed, new ClearSecondFactor(parsed.GetRequiredValue(whose)), (_, _, output) => output.WriteLine("It is taken away. They are told by mail."), cancellation));
        return new Command("sign-in", "Ways in for the operator.") { link, clear };
    }

    internal static RosterSettings Settings(ParseResult parsed) => RosterSettings.From(
        parsed.GetValue(Data), parsed.GetValue(Database), new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build());

    internal static Task<int> RunAsync<TOperation, TResult>(
        ParseResult parsed, TOperation operation, Action<TResult, RosterSettings, TextWriter> print, CancellationToken cancellation) where TOperation : IOperation<TOperation, TResult> =>
        RunAsync(parsed, (runner, stop) => runner.RunAsync<TOperation, TResult>(operation, Caller.AtCommandLine, stop), print, cancellation);

    internal static async Task<int> RunAsync<TResult>(
        ParseResult parsed, Func<OperationRunner, CancellationToken, Task<Result<TResult>>> work, Action<TResult, RosterSettings, TextWriter> print, CancellationToken cancellation)
    {
        await using var app = Server.Build(parsed.GetValue(Data), parsed.GetValue(Database), []);
        await Schema.PrepareAsync(app.Services, cancellation);
        var result = await work(app.Services.GetRequiredService<OperationRunner>(), cancellation);
        if (result.Problem is { } problem)
        {
            var error = parsed.InvocationConfiguration.Error;
            await error.WriteLineAsync(problem.Title);
            foreach (var field in problem.Fields.Where(f => f.Message != problem.Title))
            {
                await error.WriteLineAsync($"  {field.Field}: {field.Message}");
            }

            return 1;
        }

        print(result.Value, app.Services.GetRequiredService<RosterSettings>(), parsed.InvocationConfiguration.Output);
        return 0;
    }
}
