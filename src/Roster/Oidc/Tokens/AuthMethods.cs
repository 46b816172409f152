namespace Roster.Oidc.Tokens;

/// <summary>How a person proved themselves, in the words of RFC 8176: <c>amr</c>. Pure; tested as a matrix.</summary>
internal static class AuthMethods
{
    /// <summary>
    /// What Roster has seen itself. A link has no word there, nor has what a workspace's identity provider saw; a device that was trusted earlier
    /// is no second factor given now. Empty where nothing is left to say.
    /// </summary>
    /// <param name="proof">How they entered.</param>
    /// <param name="second">What they have given besides.</param>
    public static string[] Of(string proof, string? second)
    {
        string?[] seen =
        [
            proof switch { "password" => "pwd", "passkey" => "pop", _ => null },
            second switch { "app" or "recovery_code" => "otp", "passkey" => "pop", "mailed_code" => "mca", _ => null },
            IsSeveral(proof, second) ? "mfa" : null,
        ];
        return [.. seen.OfType<string>().Distinct()];
    }

    /// <summary>A passkey is opened by its owner's finger, face or code, and so is two by itself; a link and a code are one kind of thing.</summary>
    private static bool IsSeveral(string proof, string? second) =>
        proof == "passkey" || second is "passkey" or "provider" || proof is "password" or "sso" && second is "app" or "recovery_code" or "mailed_code";
}
