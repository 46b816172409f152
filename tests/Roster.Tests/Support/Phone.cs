using System.Text.RegularExpressions;
using Roster.Platform.Secrets;

namespace Roster.Tests.Support;

/// <summary>A phone with an authenticator app, set up on a person's own page. Each code it gives is one that was not used yet.</summary>
public sealed partial class Phone(RosterHost host, byte[] secret)
{
    private long last;

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Sets up the app in this session, as its person would: what the page shows goes into the phone, and a code of it back.</summary>
    public static async Task<Phone> SetUpAsync(RosterHost host, Client them, string? tenant = null)
    {
        var phone = await BeginAsync(host, them);
        phone.RecoveryCodes = Read((await them.SubmitAsync("/account/second-step/confirm", ("code", phone.Code()), ("tenant", tenant ?? ""))).IsOk());
        foreach (var code in phone.RecoveryCodes)
        {
            host.Secrets.Add(code);
        }

        return phone;
    }

    /// <summary>The same up to the code: the app has the key, and nothing counts yet.</summary>
    public static async Task<Phone> BeginAsync(RosterHost host, Client them)
    {
        var typed = Typed().Match((await them.SubmitAsync("/account/second-step/set-up", ("return", ""))).IsOk().Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        host.Secrets.Add(typed);
        return new Phone(host, FromBase32(typed));
    }

    /// <summary>A code that works now and was not given before: of the three that do, the next.</summary>
    public string Code()
    {
        last = Math.Max(last + 1, Totp.StepAt(host.Clock.GetUtcNow()) - 1);
        return Totp.Code(secret, last);
    }

    public Task<Answer> GiveAsync(Client them, string? tenant = null) => GiveAsync(them, Code(), tenant);

    public static Task<Answer> GiveAsync(Client them, string code, string? tenant = null) =>
        them.SubmitAsync("/second-step", ("code", code), ("tenant", tenant ?? ""), ("return", "/account"));

    /// <summary>One that is wrong whatever the time: right in form, and none of the phone's.</summary>
    public string WrongCode()
    {
        var now = Totp.StepAt(host.Clock.GetUtcNow());
        return Enumerable.Range(0, 100).Select(i => i.ToString("D6", System.Globalization.CultureInfo.InvariantCulture))
            .First(code => !Enumerable.Range(-3, 7).Any(off => Totp.Code(secret, now + off) == code));
    }

    public static IReadOnlyList<string> Read(Answer page) => [.. Shown().Matches(page.Text).Select(m => m.Groups[1].Value)];

    private static byte[] FromBase32(string typed)
    {
        var bits = string.Concat(typed.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    [GeneratedRegex("Type this key: <code>([A-Z2-7 ]+)</code>")]
    private static partial Regex Typed();

    [GeneratedRegex("<code>([a-z2-9]{6}-[a-z2-9]{6}-[a-z2-9]{6})</code>")]
    private static partial Regex Shown();
}
