using System.Net;

namespace Roster.Tests.Support;

/// <summary>Someone who was added to a workspace.</summary>
public sealed class Person(Workspace home, Guid id, string email, string temporaryPassword)
{
    public const string OwnPassword = "correct horse battery";

    public Guid Id => id;

    public string Email { get; set; } = email;

    public string TemporaryPassword { get; set; } = temporaryPassword;

    public string Path => $"/api/v1/users/{id}";

    /// <summary>Signs in with the temporary password at a new device and chooses an own one.</summary>
    public async Task<Client> ArriveAsync()
    {
        var client = await SignInAsync(TemporaryPassword);
        await ChooseAsync(client, OwnPassword);
        return client;
    }

    public async Task<Client> SignInAsync(string? password = null, Client? at = null)
    {
        var client = at ?? home.Host.Stranger();
        (await TryAsync(password ?? OwnPassword, client)).Is(HttpStatusCode.Redirect);
        return client;
    }

    public Task<Answer> TryAsync(string password, Client? at = null) =>
        (at ?? home.Host.Stranger()).SubmitAsync("/sign-in", ("email", Email), ("password", password));

    public async Task ChooseAsync(Client client, string password)
    {
        home.Host.Secrets.Add(password);
        (await client.SubmitAsync("/password", ("password", password), ("again", password))).Is(HttpStatusCode.Redirect);
    }

    /// <summary>As an admin sees them now.</summary>
    public async Task<Answer> ShowAsync() => (await home.Script.GetAsync(Path)).IsOk();
}
