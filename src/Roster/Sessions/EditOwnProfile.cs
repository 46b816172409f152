using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Sessions;

/// <summary>Changes one's own profile in one of one's workspaces, as far as it lets people: by the settings that the session entered with.</summary>
/// <param name="Code">Which workspace.</param>
/// <param name="GivenName">Null stays.</param>
/// <param name="FamilyName">Null stays.</param>
/// <param name="Profile">Fields by name; an absent one stays.</param>
public sealed record EditOwnProfile(string Code, string? GivenName, string? FamilyName, IReadOnlyDictionary<string, string?> Profile) : IOperation<EditOwnProfile, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<EditOwnProfile, Done>
    {
        public async Task<Result<Done>> HandleAsync(EditOwnProfile operation, CancellationToken cancellation)
        {
            var members = await Memberships.ActiveAsync(db, scope.Actor.Account!.Value, cancellation);
            if (members.Find(m => m.Tenant.Code == operation.Code) is not var (user, tenant))
            {
                return Problem.NotFound;
            }

            var matrix = await OwnMatrix.Async(db, scope.Actor.Session!.Value, tenant.Id, cancellation);
            var (faults, changes) = (new List<FieldProblem>(), new List<FieldChange>());
            Problem? May(ProfileField field) => ProfileRules.EditOwn(matrix, tenant.Policy, field);
            var names = new[]
            {
                NameOf(ProfileFields.GivenName, operation.GivenName, user.GivenName, "A first name is needed."),
                NameOf(ProfileFields.FamilyName, operation.FamilyName, user.FamilyName, "A last name is needed."),
            };
            var before = ProfileValues.Parse(user.Profile);
            var read = ProfileValues.Read(operation.Profile, May, faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            changes.AddRange(read.Select(r => new FieldChange(r.Key.Path, before[r.Key], r.Value)).Where(c => c.Before != c.After));
            if (changes.Count > 0)
            {
                await db.Entry(user).Collection(u => u.Roles).LoadAsync(cancellation);
                user.NameIt(names[0], names[1], user.HasOwnDisplayName ? user.DisplayName : null);
                user.Fill(before.With(read));
                events.AddIn(tenant.Id, new UserEdited(user.Id, UserEdited.Named(changes)) { Personal = user.Personal(changes: changes) });
            }

            return default(Done);

            string? NameOf(ProfileField field, string? typed, string? now, string missing)
            {
                if (typed is null)
                {
                    return now;
                }

                var name = new UserFields(faults).Name(field.Name, typed);
                if (name == now)
                {
                    return now;
                }

                if (May(field) is { } refused)
                {
                    faults.AddRange(refused.At(field.Name).Fields);
                }
                else if (name is null && tenant.Policy.RequiredAtCreate.Contains(field.Name))
                {
                    faults.Add(new(field.Name, "required", missing));
                }

                changes.Add(new(field.Name, now, name));
                return name;
            }
        }
    }
}

/// <summary>What a person sees and edits of their own profile: pinned when their session entered; where it has not, what is so now.</summary>
internal static class OwnMatrix
{
    public static async Task<ProfileMatrix> Async(EveryTenantDb db, SessionId session, TenantId tenant, CancellationToken cancellation) =>
        await db.Set<SessionEntry>().AsNoTracking().Where(e => e.SessionId == session && e.TenantId == tenant && e.EndedAt == null)
            .OrderByDescending(e => e.EnteredAt).Select(e => (int?)e.ProfileVersion).FirstOrDefaultAsync(cancellation) is { } pinned
            ? await ProfileShelf.AtAsync(db, tenant, pinned, cancellation)
            : await ProfileShelf.CurrentAsync(db, tenant, cancellation);
}
