using Microsoft.EntityFrameworkCore;
using Roster.Tests.Support;

namespace Roster.Tests.Operator;

/// <summary>Someone who runs the installation, signed in through a workspace of their own.</summary>
internal static class Desk
{
    public const string Tenants = "/api/v1/operator/tenants";

    public static async Task<Client> SignInAsync(Workspace home)
    {
        var person = await home.AddAsync("tenant_admin");
        var client = await person.ArriveAsync();
        await AppointAsync(home.Host, person.Email);
        return await person.SignInAsync();
    }

    /// <summary>As only the first run does yet.</summary>
    public static Task AppointAsync(RosterHost host, string email) =>
        host.TamperAsync($"UPDATE accounts SET is_operator = {true} WHERE address_key = {email}");

    public static string Path(Workspace workspace, string verb = "") => $"{Tenants}/{workspace.Id.Value}{verb}";
}
