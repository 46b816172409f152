using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Roles;

namespace Roster.Users;

/// <summary>The members to change; null clears an optional one, an absent one stays.</summary>
public sealed record EditUserBody
{
    public Patch<string> GivenName { get; init; }

    public Patch<string> FamilyName { get; init; }

    public Patch<string> DisplayName { get; init; }

    public Patch<string> Email { get; init; }

    public Patch<string> Phone { get; init; }

    public Patch<string> ExternalId { get; init; }

    public Patch<string> TimeZone { get; init; }

    /// <summary>active or suspended.</summary>
    public Patch<string> State { get; init; }

    /// <summary>All the roles the person is to have.</summary>
    public Patch<IReadOnlyList<string>> RoleIds { get; init; }
}

/// <summary>Changes a person's profile, roles and state in one go, against the version that was looked at.</summary>
public sealed record EditUser(UserId Id, int? Version, EditUserBody Body) : IOperation<EditUser, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory directory, UserBlocking blocking, Events events)
        : IHandler<EditUser, UserDetails>
    {
        private readonly List<FieldProblem> _faults = [];
        private readonly List<FieldChange> _changes = [];

        public async Task<Result<UserDetails>> HandleAsync(EditUser operation, CancellationToken cancellation)
        {
            var body = operation.Body;
            if (body.State.Given || body.RoleIds.Given)
            {
                await directory.LockAsync(cancellation);
            }

            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.Edit(scope.Actor, found.Target) is { } mayNot)
            {
                return mayNot;
            }

            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != found.User.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this person while you were editing.") { Current = directory.Show(found) };
            }

            var refused = await ProfileAsync(found, body, cancellation)
                ?? (body.RoleIds.Given ? await ChangeRolesAsync(found, body.RoleIds.Value, cancellation) : null)
                ?? (_faults.Count > 0 ? Problem.Invalid(_faults) : null)
                ?? (body.State.Given ? await ChangeStateAsync(found, body.State.Value, cancellation) : null);
            if (refused is not null)
            {
                return refused;
            }

            if (!db.ChangeTracker.HasChanges())
            {
                return directory.Show(found);
            }

            return directory.ShowChanged(found with { Roles = await directory.RolesAsync([.. found.User.Roles.Select(r => r.RoleId)], cancellation) });
        }

        private async Task<Problem?> ProfileAsync(LoadedUser found, EditUserBody body, CancellationToken cancellation)
        {
            var (user, fields) = (found.User, new UserFields(_faults));
            var before = (user.GivenName, user.FamilyName, Display: user.HasOwnDisplayName ? user.DisplayName : null);
            var given = body.GivenName.Given ? fields.Name("givenName", body.GivenName.Value) : before.GivenName;
            var family = body.FamilyName.Given ? fields.Name("familyName", body.FamilyName.Value) : before.FamilyName;
            var display = body.DisplayName.Given ? fields.Name("displayName", body.DisplayName.Value) : before.Display;
            if (display == string.Join(' ', new[] { given, family }.OfType<string>()))
            {
                display = null;
            }

            if ((given, family, display) != before)
            {
                if (UserRules.EditName(scope.Actor, found.Target, found.Tenant.Policy) is { } nameFixed)
                {
                    return nameFixed with { Fields = [new("givenName", nameFixed.Code, nameFixed.Title)] };
                }

                RequireNames(found, given, family);
                Note("givenName", before.GivenName, given);
                Note("familyName", before.FamilyName, family);
                Note("displayName", before.Display, display);
                user.NameIt(given, family, display);
            }

            var phone = body.Phone.Given ? fields.Phone("phone", body.Phone.Value) : user.Phone;
            var externalId = body.ExternalId.Given ? fields.ExternalId("externalId", body.ExternalId.Value) : user.ExternalId;
            var zone = body.TimeZone.Given ? fields.TimeZone("timeZone", body.TimeZone.Value) : user.TimeZone;
            Note("phone", user.Phone, phone);
            Note("externalId", user.ExternalId, externalId);
            Note("timeZone", user.TimeZone, zone);
            user.Describe(phone, externalId, zone);

            var refused = body.Email.Given ? await ChangeEmailAsync(found, fields.Email("email", body.Email.Value), cancellation) : null;
            if (_changes.Count > 0)
            {
                events.Add(new UserEdited(user.Id, [.. _changes.Select(c => c.Field)])
                {
                    Personal = new PersonalPart { Subject = $"{user.DisplayName} <{user.Email}>", Changes = _changes },
                });
            }

            return refused;
        }

        private void RequireNames(LoadedUser found, string? given, string? family)
        {
            foreach (var (field, value) in new[] { ("givenName", given), ("familyName", family) })
            {
                if (value is null && found.Tenant.Policy.RequiredAtCreate.Contains(field))
                {
                    _faults.Add(new(field, "required", field == "givenName" ? "A first name is needed." : "A last name is needed."));
                }
            }
        }

        /// <summary>
        /// The address in this tenant; where the account lives here alone, the sign-in address moves with it.
        /// It never moves onto another account's: changing an address never merges people.
        /// </summary>
        private async Task<Problem?> ChangeEmailAsync(LoadedUser found, EmailAddress? address, CancellationToken cancellation)
        {
            var (user, account) = (found.User, found.Account);
            if (address is null || address.Text == user.Email)
            {
                return null;
            }

            if (UserRules.EditEmail(scope.Actor, found.Target, found.Tenant.Policy) is { } emailFixed)
            {
                return emailFixed with { Fields = [new("email", emailFixed.Code, emailFixed.Title)] };
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
            }

            user.WriteTo(address);
            return null;
        }

        private async Task<Problem?> ChangeRolesAsync(LoadedUser found, IReadOnlyList<string>? typed, CancellationToken cancellation)
        {
            var user = found.User;
            var wanted = new UserFields(_faults).RoleIds("roleIds", typed);
            var (given, taken) = (wanted.Where(id => user.Roles.All(r => r.RoleId != id)).ToList(), user.Roles.Where(r => !wanted.Contains(r.RoleId)).ToList());
            if (given.Count == 0 && taken.Count == 0 || _faults.Count > 0)
            {
                return null;
            }

            if (UserRules.EditRoles(scope.Actor, found.Target) is { } mayNot)
            {
                return mayNot with { Fields = [new("roleIds", mayNot.Code, mayNot.Title)] };
            }

            var after = await directory.RolesAsync([.. wanted], cancellation);
            foreach (var unknown in wanted.Index().Where(w => after.All(r => r.Id != w.Item)))
            {
                _faults.Add(UserFields.UnknownRole($"roleIds[{unknown.Index}]"));
            }

            if (wanted.Count == 0 && found.Tenant.Policy.RequiredAtCreate.Contains("roleIds"))
            {
                _faults.Add(new("roleIds", "required", "Choose at least one role."));
            }

            if (found.Tenant.Policy.RolesMax is { } most && wanted.Count > most)
            {
                _faults.Add(new("roleIds", "too-many", most == 1 ? "One role only." : $"At most {most} roles."));
            }

            if (_faults.Count > 0)
            {
                return null;
            }

            var touched = after.Where(r => given.Contains(r.Id)).Concat(found.Roles.Where(r => taken.Any(t => t.RoleId == r.Id)));
            if (touched.Select(r => RoleRules.Grant(scope.Actor.Permissions, r.Permissions, user.Type)).FirstOrDefault(p => p is not null) is { } refused)
            {
                return refused with { Fields = [new("roleIds", refused.Code, refused.Title)] };
            }

            var effective = RoleRules.Effective(user.Type, after.Select(r => r.Permissions), found.Target.IsPrimary);
            if (await WouldStripAsync(found, effective, cancellation) is { } strips)
            {
                return strips;
            }

            given.ForEach(user.Give);
            taken.ForEach(user.Take);
            events.Add(new UserRolesChanged(user.Id, [.. given.Select(r => r.Value)], [.. taken.Select(r => r.RoleId.Value)])
            {
                Personal = new PersonalPart { Subject = $"{user.DisplayName} <{user.Email}>" },
            });
            return null;
        }

        /// <summary>The primary admin and the last administrator stay administrators.</summary>
        private async Task<Problem?> WouldStripAsync(LoadedUser found, Platform.Kernel.PermissionSet after, CancellationToken cancellation) =>
            !RoleRules.IsAdministrator(found.Target.Effective) || RoleRules.IsAdministrator(after) ? null
            : found.Target.IsPrimary ? UserRules.PrimaryAdmin
            : found.User.State == UserState.Active && !await directory.AnotherAdministratorAsync(found.User.Id, cancellation) ? UserRules.LastAdministrator
            : null;

        private async Task<Problem?> ChangeStateAsync(LoadedUser found, string? word, CancellationToken cancellation)
        {
            var wanted = Words<UserState>.Parse(word);
            if (wanted == found.User.State)
            {
                return null;
            }

            var refused = wanted switch
            {
                UserState.Suspended => await blocking.SuspendAsync(found, reason: null, cancellation),
                UserState.Active => blocking.Reactivate(found, reason: null),
                _ => Problem.Invalid("state", "unknown-state", "The state can be set to active or suspended."),
            };
            return refused is null or { Fields.Count: > 0 } ? refused : refused with { Fields = [new("state", refused.Code, refused.Title)] };
        }

        private void Note(string field, string? before, string? after)
        {
            if (before != after)
            {
                _changes.Add(new FieldChange(field, before, after));
            }
        }
    }
}
