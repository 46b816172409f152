using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Roster.Platform.Http;

namespace Roster.Tests.Support;

/// <summary>An authenticator and the browser before it, as far as WebAuthn needs them: one ES256 key, for tests that must bend the answer.</summary>
public sealed class SoftPasskey(RosterHost host)
{
    private const byte Present = 0x01, Verified = 0x04, HasKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private byte[] owner = [];

    public byte[] Id { get; private set; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>What the browser says that it is at; null for where it is.</summary>
    public string? Origin { get; set; }

    /// <summary>For which site the authenticator thinks it answers.</summary>
    public string Site { get; set; } = "localhost";

    public bool Verifies { get; set; } = true;

    public uint Uses { get; set; }

    /// <summary>Adds a passkey in this session, as its person would.</summary>
    public static async Task<SoftPasskey> AddAsync(RosterHost host, Client them)
    {
        var made = new SoftPasskey(host);
        var answer = await made.TryAddAsync(them);
        Assert.True(answer.Status is System.Net.HttpStatusCode.OK or System.Net.HttpStatusCode.Redirect, $"{answer.Status} {answer.Text}");
        foreach (var code in Phone.Read(answer))
        {
            host.Secrets.Add(code);
        }

        return made;
    }

    /// <param name="them">Whose session adds it.</param>
    /// <param name="name">By which its owner will know it.</param>
    /// <param name="offeredTo">Which session was offered it, where that is another.</param>
    public async Task<Answer> TryAddAsync(Client them, string name = "My phone", Client? offeredTo = null)
    {
        var offer = (await (offeredTo ?? them).PostAsync("/passkeys/new")).IsOk();
        var options = offer["options"];
        owner = WebEncoders.Base64UrlDecode(options.GetProperty("user").GetProperty("id").GetString()!);
        return await them.SubmitAsync(
            "/account/second-step/passkeys", ("credential", Make(options.GetProperty("challenge").GetString()!)), ("state", offer["state"].GetString()!), ("name", name));
    }

    /// <summary>What the sign-in page, or a page of this session, asks for.</summary>
    public static async Task<(JsonElement Options, string State)> AskedAsync(Client them, string where = "/passkeys/ask")
    {
        var asked = (await them.PostAsync(where)).IsOk();
        return (asked["options"], asked["state"].GetString()!);
    }

    public async Task<Answer> SignInAsync(Client at)
    {
        var (options, state) = await AskedAsync(at);
        return await at.SubmitAsync("/sign-in/passkey", ("credential", Use(options)), ("state", state));
    }

    public async Task<Answer> GiveAsync(Client them, string page = "/second-step/passkey")
    {
        var (options, state) = await AskedAsync(them, "/passkeys/ask-mine");
        return await them.SubmitAsync(page, ("credential", Use(options)), ("state", state), ("return", "/account"));
    }

    /// <summary>The answer to a question, signed.</summary>
    public string Use(JsonElement options)
    {
        var (data, client) = (Data(Verifies ? Present | Verified : Present), Client("webauthn.get", options.GetProperty("challenge").GetString()!));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Said(new { authenticatorData = Text(data), clientDataJSON = Text(client), signature = Text(signature), userHandle = Text(owner) });
    }

    private string Make(string challenge)
    {
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] length = [0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)Id.Length);
        byte[] data = [.. Data((Verifies ? Present | Verified : Present) | HasKey), .. new byte[16], .. length, .. Id, .. cose];
        byte[] attestation = [0xa3, .. Cbor("fmt"), .. Cbor("none"), .. Cbor("attStmt"), 0xa0, .. Cbor("authData"), 0x58, (byte)data.Length, .. data];
        return Said(new { attestationObject = Text(attestation), clientDataJSON = Text(Client("webauthn.create", challenge)), transports = new[] { "internal" } });
    }

    private byte[] Data(int flags)
    {
        byte[] count = [0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(count, Uses);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site)), (byte)flags, .. count];
    }

    private byte[] Client(string type, string challenge) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin ?? host.Services.GetRequiredService<PublicAddress>().Value, crossOrigin = false });

    private string Said(object response) => JsonSerializer.Serialize(new { id = Text(Id), rawId = Text(Id), type = "public-key", response, clientExtensionResults = new { } });

    private static byte[] Cbor(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
