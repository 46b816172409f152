using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Sessions.Passkeys;

/// <summary>What a browser asks an authenticator, as WebAuthn writes it.</summary>
/// <param name="Options">For the browser.</param>
/// <param name="State">Comes back with the answer, locked: what was asked, when, and of whom.</param>
public sealed record PasskeyQuestion(JsonElement Options, string State);

/// <summary>What came back.</summary>
/// <param name="Credential">As the browser writes it.</param>
/// <param name="State">The question's.</param>
public sealed record PasskeyAnswer(string Credential, string State)
{
    public override string ToString() => nameof(PasskeyAnswer);
}

/// <summary>
/// Asks for passkeys and checks the answers, by ASP.NET Core's handler: challenge, origin, relying party, key, signature, and that the person was
/// verified. The relying party is the configured address, never what a request says of itself. An address that is an IP can't be one.
/// </summary>
public sealed class PasskeyCeremony(PublicAddress address, KeySafe safe, TimeProvider clock, ILogger<UserManager<Account>> log)
{
    /// <summary>How long a question waits for its answer.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    public static readonly Problem Impossible = Problem.Conflict("no-passkeys-here", "Passkeys need Roster to have a name as its address: localhost, or a domain. Whoever runs it can give it one.");

    public static readonly Problem TooLate = Problem.Invalid("credential", "passkey-too-late", "That took too long, or was answered before. Try again.");

    private const string Purpose = "Roster.Sessions.Passkeys.Question";

    /// <summary>Longer than any answer is.</summary>
    private const int LongestAnswer = 32 * 1024;

    public bool IsPossible => Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns;

    /// <summary>Any passkey of anyone's, at the door; or one of this account's, in this session.</summary>
    internal async Task<PasskeyQuestion> AskAsync(EveryTenantDb db, Account? of, SessionId? session)
    {
        var asked = await Handler(db).MakeRequestOptionsAsync(of, new DefaultHttpContext());
        return Question(asked.RequestOptionsJson, asked.AssertionState, session);
    }

    /// <summary>A new one for this account.</summary>
    internal async Task<PasskeyQuestion> OfferAsync(EveryTenantDb db, Account account, string name, SessionId session)
    {
        var entity = new PasskeyUserEntity { Id = PasskeyStore.Handle(account.Id), Name = account.Address, DisplayName = name };
        var asked = await Handler(db).MakeCreationOptionsAsync(entity, new DefaultHttpContext());
        return Question(asked.CreationOptionsJson, asked.AttestationState, session);
    }

    /// <summary>The passkey that answers the question, noted as used; null where the answer is not right.</summary>
    internal async Task<Result<Passkey?>> CheckAsync(EveryTenantDb db, PasskeyAnswer answer, SessionId? session, CancellationToken cancellation)
    {
        if (Open(answer, session) is not { } question)
        {
            return TooLate;
        }

        var context = new PasskeyAssertionContext { HttpContext = new DefaultHttpContext(), CredentialJson = answer.Credential, AssertionState = question.State };
        var checkedOne = await Handler(db).PerformAssertionAsync(context);
        if (!checkedOne.Succeeded || await db.Set<Passkey>().SingleOrDefaultAsync(p => p.CredentialId == checkedOne.Passkey.CredentialId, cancellation) is not { } passkey)
        {
            return default(Passkey);
        }

        var now = clock.GetUtcNow();
        if (!passkey.MayAnswer(question.At, now))
        {
            return TooLate;
        }

        passkey.Note(checkedOne.Passkey.SignCount, checkedOne.Passkey.IsBackupEligible, checkedOne.Passkey.IsBackedUp);
        passkey.Use(question.At, now);
        return passkey;
    }

    /// <summary>The new passkey that answers the offer; null where the answer is not right.</summary>
    internal async Task<Result<Passkey?>> TakeAsync(EveryTenantDb db, PasskeyAnswer answer, AccountId account, string name, SessionId session)
    {
        if (Open(answer, session) is not { } question)
        {
            return TooLate;
        }

        var context = new PasskeyAttestationContext { HttpContext = new DefaultHttpContext(), CredentialJson = answer.Credential, AttestationState = question.State };
        var taken = await Handler(db).PerformAttestationAsync(context);
        if (!taken.Succeeded || taken.UserEntity.Id != PasskeyStore.Handle(account))
        {
            return default(Passkey);
        }

        var made = new Passkey(account, taken.Passkey.CredentialId, taken.Passkey.PublicKey, Transports(taken.Passkey.Transports), name, clock.GetUtcNow());
        made.Note(taken.Passkey.SignCount, taken.Passkey.IsBackupEligible, taken.Passkey.IsBackedUp);
        return made;
    }

    private static string Transports(string[]? said) => string.Join(' ', (said ?? []).Where(t => t.Length is > 0 and < 20 && t.All(c => char.IsAsciiLetter(c) || c == '-')).Take(6));

    private PasskeyHandler<Account> Handler(EveryTenantDb db) => new(PasskeyStore.Manager(db, log), Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = new Uri(address.Value).Host,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AuthenticatorTimeout = TimeSpan.FromMinutes(5),
        ValidateOrigin = origin => ValueTask.FromResult(origin.Origin == address.Value && !origin.CrossOrigin && origin.TopOrigin is null),
    }));

    private PasskeyQuestion Question(string options, string? state, SessionId? session)
    {
        using var json = JsonDocument.Parse(options);
        var text = $"{clock.GetUtcNow().ToUnixTimeMilliseconds()} {state}";
        return new PasskeyQuestion(json.RootElement.Clone(), WebEncoders.Base64UrlEncode(safe.Lock(Purpose, session?.Value ?? Guid.Empty, Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>What was asked, if it was asked in this session, and not too long ago.</summary>
    private (long At, string State)? Open(PasskeyAnswer answer, SessionId? session)
    {
        if (answer.Credential.Length > LongestAnswer || answer.State.Length > LongestAnswer)
        {
            return null;
        }

        byte[] locked;
        try
        {
            locked = WebEncoders.Base64UrlDecode(answer.State);
        }
        catch (FormatException)
        {
            return null;
        }

        return safe.Open(Purpose, session?.Value ?? Guid.Empty, locked) is { } opened && Encoding.UTF8.GetString(opened).Split(' ', 2) is [var at, var state]
            && long.Parse(at, System.Globalization.CultureInfo.InvariantCulture) is var asked && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(asked) < Wait
            ? (asked, state) : null;
    }
}
