using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Users;

/// <summary>Reads a person's fields as someone typed them; the one place that knows what is taken. Faults are collected, each at its field.</summary>
public sealed class UserFields(ICollection<FieldProblem> faults)
{
    public const int ExternalIdLength = 128;
    public const int ReasonLength = 500;

    /// <summary>A name, tidied; null when empty.</summary>
    public string? Name(string field, string? typed)
    {
        var name = NameRule.Tidy(typed ?? "");
        if (name.Length == 0)
        {
            return null;
        }

        if (NameRule.Fault(name) is { } fault)
        {
            faults.Add(new(field, fault.Code, fault.Message));
        }

        return name;
    }

    public EmailAddress? Email(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            faults.Add(new(field, "required", "An e-mail address is needed."));
            return null;
        }

        var address = EmailAddress.Parse(typed, out var fault);
        if (address is null)
        {
            faults.Add(new(field, fault.Code, fault.Message));
        }

        return address;
    }

    public string? Phone(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var phone = PhoneNumber.Parse(typed);
        if (phone is null)
        {
            faults.Add(new(field, "not-a-phone-number", "A phone number has 5 to 15 digits, for instance +34 600 111 222."));
        }

        return phone;
    }

    /// <summary>An identifier of another system: no spaces at the ends, nothing invisible, no look-alikes.</summary>
    public string? ExternalId(string field, string? typed)
    {
        var id = typed?.Trim();
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        if (id.Length > ExternalIdLength)
        {
            faults.Add(new(field, "too-long", $"At most {ExternalIdLength} characters."));
        }
        else if (!id.All(c => c is > ' ' and < (char)127))
        {
            faults.Add(new(field, "not-an-id", "An external ID has letters a–z, digits and punctuation, without spaces or accents."));
        }

        return id;
    }

    public string? TimeZone(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!TimeZones.Exists(typed))
        {
            faults.Add(new(field, "unknown-time-zone", "There is no time zone by that name. Choose one such as Europe/Madrid."));
        }

        return typed;
    }

    public string? Reason(string field, string? typed)
    {
        var reason = typed?.Trim();
        if (reason?.Length > ReasonLength)
        {
            faults.Add(new(field, "too-long", $"At most {ReasonLength} characters."));
        }

        return string.IsNullOrEmpty(reason) ? null : reason;
    }

    /// <summary>Role ids as typed; one that is no id is as unknown as one of another tenant.</summary>
    public IReadOnlyList<RoleId> RoleIds(string field, IReadOnlyList<string>? typed)
    {
        var ids = new List<RoleId>();
        for (var i = 0; i < typed?.Count; i++)
        {
            if (!Guid.TryParse(typed[i], out var id))
            {
                faults.Add(UnknownRole($"{field}[{i}]"));
            }
            else if (!ids.Contains(new(id)))
            {
                ids.Add(new(id));
            }
        }

        if (typed?.Count > 50)
        {
            faults.Add(new(field, "too-many", "At most 50 roles."));
        }

        return ids;
    }

    public static FieldProblem UnknownRole(string field) => new(field, "unknown-role", "There is no such role here.");
}
