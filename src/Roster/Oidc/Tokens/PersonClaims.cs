using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Users;

namespace Roster.Oidc.Tokens;

/// <summary>What a portal is told of a person: as much as it asked for.</summary>
internal static class PersonClaims
{
    public static async Task<Dictionary<string, object>> ReadAsync(EveryTenantDb db, OpenGrant open, CancellationToken cancellation)
    {
        var (grant, entry) = (open.Grant, open.Entry);
        var claims = Rights(open);
        var found = await (from user in db.Set<User>().AsNoTracking()
                           join account in db.Set<Account>() on user.AccountId equals account.Id
                           where user.TenantId == grant.TenantId && user.Id == grant.UserId
                           select new { user.DisplayName, user.GivenName, user.FamilyName, user.TimeZone, user.Email, user.EmailKey, account.AddressKey, account.AddressProvenAt }).SingleAsync(cancellation);
        if (grant.Has("profile"))
        {
            claims["name"] = found.DisplayName;
            Add(claims, "given_name", found.GivenName);
            Add(claims, "family_name", found.FamilyName);
            Add(claims, "zoneinfo", found.TimeZone);
        }

        if (grant.Has("email"))
        {
            claims["email"] = found.Email;
            claims["email_verified"] = found.EmailKey == found.AddressKey && found.AddressProvenAt is not null;
        }

        return claims;
    }

    /// <summary>Who and where, and with what rights: always told.</summary>
    public static Dictionary<string, object> Rights(OpenGrant open)
    {
        var entry = open.Entry;
        var claims = new Dictionary<string, object>
        {
            ["sub"] = open.Grant.UserId.Value.ToString(),
            ["sid"] = open.Grant.EntryId.Value.ToString(),
            ["tenant"] = entry.TenantCode,
            ["tenant_id"] = open.Grant.TenantId.Value.ToString(),
            ["permissions"] = entry.Permissions.Select(p => p.Word).ToArray(),
        };
        if (AuthMethods.Of(entry.Proof, entry.SecondFactor) is { Length: > 0 } methods)
        {
            claims["amr"] = methods;
        }

        Add(claims, "type", entry.Type is { } type ? Words<Roles.UserType>.Of(type) : null);
        return claims;
    }

    private static void Add(Dictionary<string, object> claims, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            claims[name] = value;
        }
    }
}
