using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users.Addresses;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>Changes the profile fields of one person: names, e-mail, phone, external id, time zone, and those the workspace controls.</summary>
public sealed class ProfileEdit(OperationScope scope, AddressEdit addresses, Events events)
{
    private readonly List<FieldChange> _changes = [];

    public async Task<Problem?> ApplyAsync(LoadedUser found, EditUserBody body, UserSource? source, ICollection<FieldProblem> faults, CancellationToken cancellation)
    {
        var (user, fields) = (found.User, new UserFields(faults));
        var refused = ChangeName(found, body, fields, faults);
        var phone = body.Phone.Given ? fields.Phone("phone", body.Phone.Value) : user.Phone;
        var externalId = body.ExternalId.Given ? fields.ExternalId("externalId", body.ExternalId.Value) : user.ExternalId;
        var zone = body.TimeZone.Given ? fields.TimeZone("timeZone", body.TimeZone.Value) : user.TimeZone;
        Note("phone", user.Phone, phone);
        Note("externalId", user.ExternalId, externalId);
        Note("timeZone", user.TimeZone, zone);
        user.Describe(phone, externalId, zone);
        Fill(found, body.Profile, faults);
        if (source is { } keeper && keeper != user.Source)
        {
            Note("source", Words<UserSource>.Of(user.Source), Words<UserSource>.Of(keeper));
            user.KeptBy(keeper);
        }

        if (_changes.Count > 0)
        {
            events.Add(new UserEdited(user.Id, UserEdited.Named(_changes)) { Personal = found.Personal(changes: _changes) });
        }

        return refused ?? (body.Email.Given && fields.Email("email", body.Email.Value) is { } address ? await addresses.ApplyAsync(found, address, cancellation) : null);
    }

    private void Fill(LoadedUser found, IReadOnlyDictionary<string, string?>? typed, ICollection<FieldProblem> faults)
    {
        var before = ProfileValues.Parse(found.User.Profile);
        var read = ProfileValues.Read(typed, field => ProfileRules.EditOf(scope.Actor, found.Target, found.Matrix, found.Tenant.Policy, field), faults);
        foreach (var (field, value) in read)
        {
            Note(field.Path, before[field], value);
        }

        found.User.Fill(before.With(read));
    }

    private Problem? ChangeName(LoadedUser found, EditUserBody body, UserFields fields, ICollection<FieldProblem> faults)
    {
        if (!body.GivenName.Given && !body.FamilyName.Given && !body.DisplayName.Given)
        {
            return null;
        }

        var user = found.User;
        var before = (user.GivenName, user.FamilyName, Display: user.HasOwnDisplayName ? user.DisplayName : null);
        var given = body.GivenName.Given ? fields.Name("givenName", body.GivenName.Value) : before.GivenName;
        var family = body.FamilyName.Given ? fields.Name("familyName", body.FamilyName.Value) : before.FamilyName;
        var display = body.DisplayName.Given ? fields.Name("displayName", body.DisplayName.Value) : before.Display;
        if (display == string.Join(' ', new[] { given, family }.OfType<string>()))
        {
            display = null;
        }

        if ((given, family, display) == before)
        {
            return null;
        }

        if (UserRules.EditName(scope.Actor, found.Target, found.Tenant.Policy) is { } nameFixed)
        {
            return nameFixed.At("givenName");
        }

        foreach (var (field, value, sentence) in new[] { ("givenName", given, "A first name is needed."), ("familyName", family, "A last name is needed.") })
        {
            if (value is null && found.Tenant.Policy.RequiredAtCreate.Contains(field))
            {
                faults.Add(new(field, "required", sentence));
            }
        }

        Note("givenName", before.GivenName, given);
        Note("familyName", before.FamilyName, family);
        Note("displayName", before.Display, display);
        user.NameIt(given, family, display);
        return null;
    }

    private void Note(string field, string? before, string? after)
    {
        if (before != after)
        {
            _changes.Add(new FieldChange(field, before, after));
        }
    }
}
