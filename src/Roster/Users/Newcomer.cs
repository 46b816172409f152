using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>Someone about to be added, as read from what was typed.</summary>
public sealed record Newcomer(
    string? Given, string? Family, string? Display, EmailAddress? Email, string? Phone, string? ExternalId, string? TimeZone, UserType? Type,
    IReadOnlyDictionary<ProfileField, string?> Profile)
{
    /// <summary>Reads a form by the tenant's policy; each fault is named at its field.</summary>
    public static Newcomer Read(CreateUserBody body, Tenant tenant, ProfileMatrix matrix, List<FieldProblem> faults)
    {
        var fields = new UserFields(faults);
        var types = tenant.Preset.HasUserTypes();
        var read = new Newcomer(
            fields.Name("givenName", body.GivenName), fields.Name("familyName", body.FamilyName), fields.Name("displayName", body.DisplayName),
            fields.Email("email", body.Email), fields.Phone("phone", body.Phone), fields.ExternalId("externalId", body.ExternalId),
            fields.TimeZone("timeZone", body.TimeZone), types ? Words<UserType>.Parse(body.Type) : null,
            ProfileValues.Read(body.Profile, field => ProfileRules.See(matrix, field), faults));
        if (body.Type is { Length: > 0 } && (!types || read.Type is null))
        {
            faults.Add(types
                ? new("type", "unknown-type", $"The user type is one of {string.Join(", ", Words<UserType>.All)}.")
                : new("type", "no-types-here", "People of this workspace have no user type."));
        }

        // Without a type there would be no ceiling: where there are types, it is needed whatever the policy says.
        foreach (var field in tenant.Policy.RequiredAtCreate.Union(types ? ["type"] : []).Where(f => read.Lacks(f, body)))
        {
            faults.Add(new(field, "required", Required.GetValueOrDefault(field, "This is needed.")));
        }

        return read;
    }

    /// <summary>The way to a first credential that was chosen, or the tenant's first.</summary>
    public static Delivery ReadActivation(string? typed, Tenant tenant, List<FieldProblem> faults)
    {
        var way = typed is null ? tenant.Policy.Activation[0] : Words<Delivery>.Parse(typed);
        if (way is not { } chosen || !tenant.Policy.Activation.Contains(chosen))
        {
            faults.Add(new("activation", "activation-not-offered", "This workspace does not give a first credential that way."));
        }

        return way ?? tenant.Policy.Activation[0];
    }

    /// <summary>
    /// The way of someone whom the directory adds, with nobody there to be shown a password. Null where nothing is given: they come by the
    /// identity provider, or an administrator resets their password.
    /// </summary>
    public static Delivery? WayFromDirectory(TenantPolicy policy) =>
        policy.Sso != SsoMode.Off ? null
        : policy.Activation.Contains(Delivery.MailLink) ? Delivery.MailLink
        : policy.Activation.Contains(Delivery.CopyLink) ? Delivery.CopyLink : null;

    private bool Lacks(string field, CreateUserBody body) => field switch
    {
        "givenName" => Given is null,
        "familyName" => Family is null,
        "displayName" => Display is null,
        "type" => string.IsNullOrEmpty(body.Type),
        _ => false,
    };

    private static readonly Dictionary<string, string> Required = new()
    {
        ["givenName"] = "A first name is needed.",
        ["familyName"] = "A last name is needed.",
        ["displayName"] = "A name is needed.",
        ["type"] = "Choose a user type.",
    };
}
