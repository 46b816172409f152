using Microsoft.AspNetCore.WebUtilities;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Sso.Provider;

namespace Roster.Sso.Flow;

/// <summary>What a browser came back with.</summary>
internal sealed record CameBack(string Code, string? State, string? Grant, string? Error, string? Issuer, string? Browser, string? DeviceToken)
{
    public override string ToString() => nameof(CameBack);
}

/// <summary>
/// The way to a provider and back: a row of operations, with what is said to the provider between them, outside every transaction. Each
/// workspace has an address of its own to come back to, so that no provider can pass off its answer as another's.
/// </summary>
internal sealed class SignOnDesk(OperationRunner runner, ProviderBook book, ProviderTalk talk, KeySafe safe, PublicAddress address, TimeProvider clock)
{
    /// <summary>The provider's address to send a browser to.</summary>
    public async Task<Result<string>> BeginAsync(string code, Beginning how, string browser, Caller caller, CancellationToken cancellation)
    {
        var door = await runner.RunAsync<FindProvider, ProviderDoor>(new FindProvider(code, how.Purpose == SignOnPurpose.Test), caller, cancellation);
        if (door.Problem is { } shut)
        {
            return shut;
        }

        var facts = await book.ReadAsync(door.Value.Provider.Issuer, null, cancellation);
        if (facts.IsRefused)
        {
            return how.Purpose == SignOnPurpose.Test ? facts.Problem! : SignOnProblems.Unreachable;
        }

        var begun = await runner.RunAsync<BeginSignOn, Begun>(new BeginSignOn(door.Value.Tenant, how, browser), caller, cancellation);
        if (begun.Problem is { } refused)
        {
            return refused;
        }

        return QueryHelpers.AddQueryString(facts.Value.Authorization.AbsoluteUri, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = door.Value.Provider.ClientId,
            ["redirect_uri"] = Redirect(door.Value),
            ["scope"] = string.Join(' ', door.Value.Provider.Scopes),
            ["state"] = begun.Value.State,
            ["nonce"] = FlowSecrets.Nonce(browser, begun.Value.Id),
            ["code_challenge"] = FlowSecrets.Challenge(browser, begun.Value.Id),
            ["code_challenge_method"] = "S256",
            ["login_hint"] = how.Hint,
            ["prompt"] = how.Again ? "login" : null,
            ["max_age"] = how.Again ? "0" : null,
        }.Where(p => p.Value is not null));
    }

    /// <summary>Whom the provider names, once all that it said holds; noted in the workspace's record where it does not.</summary>
    public async Task<Result<(TakenSignOn Taken, Arrived Who)>> ReturnAsync(CameBack back, Caller caller, CancellationToken cancellation)
    {
        var taken = await runner.RunAsync<TakeSignOn, TakenSignOn>(new TakeSignOn(back.Code, back.State, back.Browser), caller, cancellation);
        if (taken.Problem is { } dead)
        {
            return dead.Kind == ProblemKind.ChangedMeanwhile ? SignOnProblems.Dead : dead;
        }

        var (flow, door) = taken.Value;
        var who = await AskAsync(flow, door, back, cancellation);
        if (who.Refused is { } problem)
        {
            await RefuseAsync(door, problem, who.Why, caller, cancellation);
            return problem;
        }

        return (taken.Value, new Arrived(door, who.Claims!));
    }

    /// <summary>Lets in whom the provider has named, adding them first where that is settled.</summary>
    public async Task<Result<Arrival>> LetInAsync(TakenSignOn taken, Arrived who, string? deviceToken, Caller caller, CancellationToken cancellation)
    {
        var arrived = await ArriveAsync(taken, who, deviceToken, caller, cancellation);
        if (arrived is { IsRefused: false, Value: Arrival.IsNew })
        {
            var added = await runner.RunAsync<AddNewcomer, Done>(new AddNewcomer(who), caller with { Credential = new Credential.ItselfIn(who.Door.Tenant) }, cancellation);
            arrived = added.Problem is { } refused ? refused : await ArriveAsync(taken, who, deviceToken, caller, cancellation);
            // They sign in to Roster already, and were invited instead.
            arrived = arrived.Problem == SignOnProblems.Invited ? SignOnProblems.Welcomed : arrived;
        }

        if (arrived is { IsRefused: false, Value: Arrival.In })
        {
            // Whatever comes of it, they are in.
            await runner.RunAsync<RefreshKnown, Done>(new RefreshKnown(who), caller with { Credential = new Credential.ItselfIn(who.Door.Tenant) }, cancellation);
        }

        if (arrived.Problem is { } problem)
        {
            await RefuseAsync(who.Door, problem, who.Email is null ? "no verified e-mail" : null, caller, cancellation);
        }

        return arrived;
    }

    private Task<Result<Arrival>> ArriveAsync(TakenSignOn taken, Arrived who, string? deviceToken, Caller caller, CancellationToken cancellation) =>
        taken.Flow.Purpose == SignOnPurpose.Join
            ? runner.RunAsync<TakeUpInvitation, Arrival>(new TakeUpInvitation(taken.Flow.Id, who, deviceToken), caller, cancellation)
            : runner.RunAsync<ArriveBySignOn, Arrival>(new ArriveBySignOn(taken.Flow.Id, who, deviceToken), caller, cancellation);

    private async Task<(Problem? Refused, string? Why, ClaimSet? Claims)> AskAsync(SignOnFlow flow, ProviderDoor door, CameBack back, CancellationToken cancellation)
    {
        if (back.Error is { } error)
        {
            return (SignOnProblems.Declined, IsWord(error) ? error : null, null);
        }

        var known = await book.ReadAsync(door.Provider.Issuer, null, cancellation);
        if (known.IsRefused)
        {
            return (SignOnProblems.Unreachable, known.Problem!.Title, null);
        }

        // RFC 9207: who answers says so, where they do at all.
        if (back.Issuer is { } said ? said != door.Provider.Issuer : known.Value.NamesIssuer)
        {
            return (SignOnProblems.BadAnswer, "iss of the answer", null);
        }

        var secret = door.Provider.LockedSecret is { } locked ? safe.Open(SsoProvider.Purpose, door.Provider.Id.Value, locked) : [];
        if (back.Grant is not { Length: > 0 } grant || secret is null)
        {
            return (SignOnProblems.BadAnswer, secret is null ? "the client secret was locked with the keys of another node" : "no code", null);
        }

        var (wrong, tokens) = await talk.ChangeAsync(known.Value, new CodeToChange(
            grant, FlowSecrets.Verifier(back.Browser!, flow.Id), Redirect(door), door.Provider.ClientId, secret.Length == 0 ? null : System.Text.Encoding.UTF8.GetString(secret)), cancellation);
        if (tokens is null)
        {
            return (SignOnProblems.BadAnswer, wrong, null);
        }

        var facts = await book.ReadAsync(door.Provider.Issuer, IdentityToken.KeyId(tokens.Identity), cancellation);
        if (facts.IsRefused)
        {
            return (SignOnProblems.Unreachable, facts.Problem!.Title, null);
        }

        var expected = new Expected(facts.Value, door.Provider.ClientId, FlowSecrets.Nonce(back.Browser!, flow.Id), flow.Again ? flow.BegunAt : null);
        var (unsound, claims) = await IdentityToken.CheckAsync(tokens.Identity, expected, clock.GetUtcNow());
        if (unsound is not null)
        {
            return (SignOnProblems.BadAnswer, $"identity token: {unsound}", null);
        }

        var more = tokens.Access is { } access ? await talk.AskAboutAsync(facts.Value, access, claims["sub"]!, cancellation) : ClaimSet.Empty;
        return (null, null, claims.And(more));
    }

    private async Task RefuseAsync(ProviderDoor door, Problem problem, string? why, Caller caller, CancellationToken cancellation) =>
        await runner.RunAsync<NoteRefusal, Done>(new NoteRefusal(problem.Code, why), caller with { Credential = new Credential.ItselfIn(door.Tenant) }, cancellation);

    private string Redirect(ProviderDoor door) => address.Of($"/sso/{door.Code}/callback");

    private static bool IsWord(string text) => text.Length <= 60 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
