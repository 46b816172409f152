using Roster.Imports.Reading;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Imports.Planning;

/// <summary>Plans one line after the other. Pure, once who is here is known.</summary>
internal sealed class LinePlanner(ProfileMatrix matrix, ImportChoices choices, NamesHere names, PeopleHere people, WorkHere works)
{
    public Plan Of(LineCells cells)
    {
        if (cells.Given.FirstOrDefault(f => cells[f]?.Length > SheetReader.MostInCell) is { } tooLong)
        {
            return new Plan.Fault(tooLong, "too-long", $"A cell has at most {SheetReader.MostInCell:N0} characters.");
        }

        ImportVerb? verb = null;
        if (cells[ImportField.Verb] is { } word && (verb = ImportVerbs.Read(word)) is null)
        {
            return new Plan.Fault(ImportField.Verb, "unknown-verb", $"The word is one of {string.Join(", ", Enum.GetNames<ImportVerb>())}.", Suggest.Nearest(word, ImportVerbs.All));
        }

        var found = Find(cells, verb);
        return found.Fault is { } fault ? fault
            : found.Deleted is { } gone ? new Plan.Act(gone.Id, ImportVerb.Restore, gone.State)
            : (verb, found.Person) switch
            {
                (ImportVerb.New, { } here) => new Plan.Fault(KeyOf(cells), "already-here", $"{here.User.DisplayName} is here already.", "update"),
                (null or ImportVerb.New, null) => Create(cells),
                (null or ImportVerb.Update, { } here) => Edit(cells, here),
                (_, null) => new Plan.Fault(KeyOf(cells), "nobody-here", "Nobody here goes by that.", Near(cells)),
                ({ } act, { } here) => Act(act, here.User),
            };
    }

    /// <summary>By their id, else by the external id, else by the address. Two that lead to two people are a fault.</summary>
    private (PersonNow? Person, User? Deleted, Plan.Fault? Fault) Find(LineCells cells, ImportVerb? verb)
    {
        var (id, external, email) = (cells[ImportField.Id], cells[ImportField.ExternalId], cells[ImportField.Email]);
        if (id is null && external is null && email is null)
        {
            return (null, null, new Plan.Fault(ImportField.Email, "required", "Say who it is: by e-mail, external ID or user ID."));
        }

        Guid? guid = Guid.TryParse(id, out var parsed) ? parsed : null;
        if (id is not null && guid is null)
        {
            return (null, null, new Plan.Fault(ImportField.Id, "not-an-id", "This is not the ID of a user. Leave it empty for someone who is new."));
        }

        var address = EmailAddress.Parse(email, out var bad);
        if (email is not null && address is null)
        {
            return (null, null, new Plan.Fault(ImportField.Email, bad.Code, bad.Message, Suggest.Email(email)));
        }

        var byId = guid is { } g ? people.ById(g) : null;
        if (verb is ImportVerb.Restore or ImportVerb.Activate && byId is null && (address is null || people.ByEmail(address.Key) is null) && people.Deleted(guid, address?.Key) is { } gone)
        {
            return (null, gone, null);
        }

        if (guid is not null && byId is null)
        {
            return (null, null, new Plan.Fault(ImportField.Id, "nobody-here", "Nobody here has this ID."));
        }

        var byExternal = external is null ? null : people.ByExternalId(external);
        var byEmail = address is null ? null : people.ByEmail(address.Key);
        var person = byId ?? byExternal ?? byEmail;
        if (new[] { byExternal, byEmail }.OfType<PersonNow>().FirstOrDefault(p => p.User.Id != person!.User.Id) is { } other)
        {
            return (null, null, new Plan.Fault(other == byEmail ? ImportField.Email : ImportField.ExternalId, "two-people",
                $"This is {other.User.DisplayName}, and the rest of the line is {person!.User.DisplayName}."));
        }

        return (person, null, null);
    }

    private Plan Create(LineCells cells)
    {
        var faults = new List<LineFault>();
        var roles = cells[ImportField.Roles] is { } r ? names.Roles(r, faults) : choices.RoleIds;
        var groups = cells[ImportField.Groups] is { } g ? names.Groups(g, faults) : choices.GroupIds;
        var type = cells[ImportField.Type] is { } t ? NamesHere.Type(t, faults) : choices.Type;
        var work = new WorkCells(cells, works, faults, []).Read(user: null);
        if (faults.Count > 0)
        {
            return new Plan.Fault(faults);
        }

        var profile = cells.Given.Where(f => f.IsProfile && cells[f] is not null).ToDictionary(f => f.Name[ProfileField.Prefix.Length..], f => Profile(f, cells[f]));
        return new Plan.Create(new CreateUserBody(
            cells[ImportField.GivenName], cells[ImportField.FamilyName], cells[ImportField.DisplayName], cells[ImportField.Email], cells[ImportField.Phone], cells[ImportField.ExternalId],
            cells[ImportField.TimeZone], type, roles is null ? null : [.. roles.Select(id => id.ToString())], choices.Activation,
            groups is null ? null : [.. groups.Select(id => id.ToString())], profile.Count == 0 ? null : profile), work);
    }

    private Plan Edit(LineCells cells, PersonNow now)
    {
        var (user, faults, changes) = (now.User, new List<LineFault>(), new List<FieldChange>());
        if (cells[ImportField.Type] is { } t && NamesHere.Type(t, faults) is { } type && type != (user.Type is { } has ? Platform.Data.Words<Roles.UserType>.Of(has) : null))
        {
            faults.Add(new(ImportField.Type.Name, UserRules.TypeFixed.Code, UserRules.TypeFixed.Title));
        }

        var roles = cells[ImportField.Roles] is { } r && names.Roles(r, faults) is { } wanted ? Roles(now, wanted, changes) : null;
        var groups = cells[ImportField.Groups] is { } g ? names.Groups(g, faults) : cells.Clears(ImportField.Groups) ? [] : null;
        if (groups is not null)
        {
            groups = groups.ToHashSet().SetEquals(now.Groups) ? null : groups;
            Note(changes, ImportField.Groups, groups is null ? null : names.NameOf(now.Groups), groups is null ? null : names.NameOf(groups));
        }

        var working = new List<FieldChange>();
        var work = new WorkCells(cells, works, faults, working).Read(user);
        if (faults.Count > 0)
        {
            return new Plan.Fault(faults);
        }

        var address = cells[ImportField.Email] is { } e && EmailAddress.Parse(e, out _) is { } read && read.Key != user.EmailKey ? read.Text : null;
        var body = new EditUserBody
        {
            GivenName = Text(ImportField.GivenName, user.GivenName),
            FamilyName = Text(ImportField.FamilyName, user.FamilyName),
            DisplayName = cells[ImportField.DisplayName] == user.DisplayName || !user.HasOwnDisplayName && cells.Clears(ImportField.DisplayName) ? default : Text(ImportField.DisplayName, user.DisplayName),
            Email = address is null ? default : Text(ImportField.Email, user.Email),
            Phone = cells[ImportField.Phone] is { } number && PhoneNumber.Parse(number) is { } phone && phone == user.Phone ? default : Text(ImportField.Phone, user.Phone),
            ExternalId = Text(ImportField.ExternalId, user.ExternalId),
            TimeZone = Text(ImportField.TimeZone, user.TimeZone),
            Profile = ProfileChanges(),
            RoleIds = roles is null ? default(Patch<IReadOnlyList<string>>) : (string[])[.. roles.Select(id => id.ToString())],
            GroupIds = groups is null ? default(Patch<IReadOnlyList<string>>) : (string[])[.. groups.Select(id => id.ToString())],
        };
        return changes.Count + working.Count == 0 ? new Plan.Nothing(user.Id) : new Plan.Edit(user.Id, user.Version, changes.Count == 0 ? null : body, work, [.. changes, .. working]);

        Patch<string> Text(ImportField field, string? before)
        {
            var (cell, clears) = (cells[field], cells.Clears(field));
            if (cell == before || cell is null && !clears)
            {
                return default;
            }

            Note(changes, field, before, cell);
            return new Patch<string>(true, cell);
        }

        Dictionary<string, string?>? ProfileChanges()
        {
            var (stored, changed) = (ProfileValues.Parse(user.Profile), new Dictionary<string, string?>());
            foreach (var field in ProfileFields.Controlled.Where(f => matrix.Shows(f)))
            {
                var column = ImportField.Find(field.Path)!;
                var value = cells[column] is { } cell ? Profile(column, cell) : null;
                if ((value is not null || cells.Clears(column)) && value != stored[field] && !(field.Kind == ProfileKind.Phone && value is not null && PhoneNumber.Parse(value) is { } digits && digits == stored[field]))
                {
                    changed[field.Name] = value;
                    Note(changes, column, stored[field], value);
                }
            }

            return changed.Count == 0 ? null : changed;
        }
    }

    /// <summary>All that are to be their own. What they hold through groups they hold, so that it is not given again.</summary>
    private List<Guid>? Roles(PersonNow now, IReadOnlyList<Guid> wanted, List<FieldChange> changes)
    {
        var after = now.Own.Where(wanted.Contains).Concat(wanted.Where(id => !now.Held.Contains(id))).ToList();
        if (after.ToHashSet().SetEquals(now.Own))
        {
            return null;
        }

        Note(changes, ImportField.Roles, names.NameOf(now.Own), names.NameOf(after));
        return after;
    }

    private Plan Act(ImportVerb verb, User user) => (verb, user.State) switch
    {
        (ImportVerb.Activate, UserState.Active) or (ImportVerb.Suspend, UserState.Suspended) or (ImportVerb.Deactivate, UserState.Deactivated) or (ImportVerb.Restore, _) => new Plan.Nothing(user.Id),
        _ => new Plan.Act(user.Id, verb, user.State),
    };

    private static string? Profile(ImportField field, string? cell) =>
        ProfileFields.Controlled.First(f => f.Path == field.Name).Kind == ProfileKind.Country && cell is not null
            && Countries.All.FirstOrDefault(c => Fold.Plain(c.Name) == Fold.Plain(cell)) is { Code: { } code } ? code : cell;

    private static ImportField KeyOf(LineCells cells) => cells[ImportField.Email] is not null ? ImportField.Email : cells[ImportField.ExternalId] is not null ? ImportField.ExternalId : ImportField.Id;

    private string? Near(LineCells cells) => cells[ImportField.Email] is { } email && Suggest.Email(email) is { } mended && people.ByEmail(EmailAddress.Parse(mended, out _)!.Key) is not null ? mended : null;

    private static void Note(List<FieldChange> changes, ImportField field, string? before, string? after)
    {
        if (before != after)
        {
            changes.Add(new FieldChange(field.Name, before, after));
        }
    }
}
