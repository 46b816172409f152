using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>Changes the profile fields of one person: names, e-mail, phone, external id, time zone, and those the workspace controls.</summary>
public sealed class ProfileEdit(OperationScope scope, AccountReach reach, Events events, TimeProvider clock)
{
    private readonly List<FieldChange> _changes = [];

    public async Task<Problem?> ApplyAsync(LoadedUser found, EditUserBody body, ICollection<FieldProblem> faults, CancellationToken cancellation)
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

        refused ??= body.Email.Given && fields.Email("email", body.Email.Value) is { } address ? await ChangeEmailAsync(found, address, cancellation) : null;
        if (_changes.Count > 0)
        {
            events.Add(new UserEdited(user.Id, UserEdited.Named(_changes)) { Personal = found.Personal(changes: _changes) });
        }

        return refused;
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

    /// <summary>
    /// The address in this tenant; where the account lives here alone, the sign-in address moves with it.
    /// It never moves onto another account's: changing an address never merges people.
    /// </summary>
    private async Task<Problem?> ChangeEmailAsync(LoadedUser found, EmailAddress address, CancellationToken cancellation)
    {
        var (db, user, account) = (scope.Tenant, found.User, found.Account);
        if (address.Text == user.Email)
        {
            return null;
        }

        if (UserRules.EditEmail(scope.Actor, found.Target, found.Tenant.Policy) is { } emailFixed)
        {
            return emailFixed.At("email");
        }

        if (await db.Set<User>().AnyAsync(u => u.EmailKey == address.Key && u.Id != user.Id, cancellation))
        {
            return Problem.Conflict("email-taken", "Another person here already has this e-mail.", "email");
        }

        Note("email", user.Email, address.Text);
        if (account is not null && !found.Target.IsShared && account.AddressKey == user.EmailKey
            && !await db.Set<Account>().AnyAsync(a => a.AddressKey == address.Key && a.Id != account.Id && a.RetiredAt == null, cancellation))
        {
            account.MoveTo(address);
            // What was handed over or mailed for the old address opens nothing any more.
            await Links.EndAsync(db, account.Id, _ => true, clock.GetUtcNow(), cancellation);
        }
        else if (account is not null && user.State == UserState.Invited)
        {
            // The address has an account of its own, with which they join; this one was made for the other address.
            user.JoinsWithAnother();
            await Links.EndInvitationAsync(db, user.TenantId, user.Id, clock.GetUtcNow(), cancellation);
            if (!found.Target.IsShared)
            {
                await reach.TryRetireAsync(db, account, clock.GetUtcNow(), cancellation);
            }
        }

        user.WriteTo(address);
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
