using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Roster.Users.Profiles;

/// <summary>Which profile fields the workspace shows, in order.</summary>
/// <param name="Version">Rises with each change; the ETag.</param>
public sealed record ProfileSettingsView(int Version, IReadOnlyList<ProfileFieldView> Items) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);

    public static ProfileSettingsView Of(ProfileMatrix matrix, TenantPolicy policy) => new(matrix.Version,
        [.. ProfileFields.All.Select(f => new ProfileFieldView(f.Name, f.Label, f.IsAlwaysVisible, matrix.Shows(f), ProfileRules.EditOwn(matrix, policy, f) is null, ByPolicy(f, policy)))]);

    /// <summary>Names follow the matrix only where the workspace's policy says so.</summary>
    public static bool ByPolicy(ProfileField field, TenantPolicy policy) => field.Kind == ProfileKind.Name && policy.NameChange != NameChange.FieldMatrix;
}

/// <param name="Name">As profiles name it.</param>
/// <param name="Label">As pages name it.</param>
/// <param name="AlwaysVisible">It can't be hidden.</param>
/// <param name="Visible">Whether it is there, for administrators, people and keys alike.</param>
/// <param name="AllowEdits">Whether people may change their own.</param>
/// <param name="ByPolicy">Allow edits is decided by the policy nameChange, and can't be set here.</param>
public sealed record ProfileFieldView(string Name, string Label, bool AlwaysVisible, bool Visible, bool AllowEdits, bool ByPolicy);

public sealed record ReadProfileSettings : IQuery<ReadProfileSettings, ProfileSettingsView>
{
    public static Access Access => Access.Needs(Permissions.ProfileFieldsUpdate);

    public sealed class Handler(TenantDb db) : IHandler<ReadProfileSettings, ProfileSettingsView>
    {
        public async Task<Result<ProfileSettingsView>> HandleAsync(ReadProfileSettings operation, CancellationToken cancellation)
        {
            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            return ProfileSettingsView.Of(await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation), tenant.Policy);
        }
    }
}

/// <summary>The fields to set, by name; one that is absent stays.</summary>
public sealed record ProfileSettingsBody(IReadOnlyDictionary<string, ProfileFieldBody?>? Fields);

/// <param name="Visible">Absent: as it is.</param>
/// <param name="AllowEdits">Absent: as it is. Hiding a field ends it.</param>
public sealed record ProfileFieldBody(bool? Visible = null, bool? AllowEdits = null);

/// <summary>
/// Shows and hides profile fields, against the version that was looked at. Administrators and keys follow at once; people's own pages at
/// their next sign-in.
/// </summary>
public sealed record EditProfileSettings(int? Version, ProfileSettingsBody Body) : IOperation<EditProfileSettings, ProfileSettingsView>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.ProfileFieldsUpdate);

    public sealed class Handler(TenantDb db, Events events) : IHandler<EditProfileSettings, ProfileSettingsView>
    {
        public async Task<Result<ProfileSettingsView>> HandleAsync(EditProfileSettings operation, CancellationToken cancellation)
        {
            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var now = await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation);
            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != now.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed these settings while you were editing.")
                {
                    Current = ProfileSettingsView.Of(now, tenant.Policy),
                };
            }

            var faults = new List<FieldProblem>();
            var next = Read(now, operation.Body, tenant.Policy, faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var changes = ProfileFields.All.Select(f => new FieldChange(f.Name, now.WordOf(f), next.WordOf(f))).Where(c => c.Before != c.After).ToList();
            if (changes.Count == 0)
            {
                return ProfileSettingsView.Of(now, tenant.Policy);
            }

            db.Add(next.ToRow(db.Tenant));
            events.Add(new ProfileFieldsChanged(db.Tenant, next.Version, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = tenant.Name, Changes = changes } });
            return ProfileSettingsView.Of(next, tenant.Policy);
        }

        private static ProfileMatrix Read(ProfileMatrix now, ProfileSettingsBody body, TenantPolicy policy, List<FieldProblem> faults)
        {
            var (visible, editable) = (ProfileFields.All.Where(now.Shows).ToHashSet(), ProfileFields.All.Where(now.AllowsEdits).ToHashSet());
            foreach (var (name, wanted) in body.Fields ?? new Dictionary<string, ProfileFieldBody?>())
            {
                var at = $"fields.{(name.Length > 40 ? name[..40] : name)}";
                if (ProfileFields.Find(name) is not { } field)
                {
                    faults.Add(new(at, "unknown-field", $"There is no field “{at}” that can be set here."));
                    continue;
                }

                if (wanted is null)
                {
                    faults.Add(new(at, "required", "Say what is to be: visible, allowEdits."));
                    continue;
                }

                if (wanted.Visible is false && field.IsAlwaysVisible)
                {
                    faults.Add(new($"{at}.visible", "always-visible", $"{field.Label} is always visible."));
                }

                if (wanted.AllowEdits is not null && ProfileSettingsView.ByPolicy(field, policy))
                {
                    faults.Add(new($"{at}.allowEdits", "follows-policy", "Whether people change their own name is decided in Settings, under “Changing a name”."));
                }

                Put(visible, field, wanted.Visible);
                Put(editable, field, wanted.Visible is false ? false : wanted.AllowEdits);
                if (wanted.AllowEdits is true && !visible.Contains(field) && !field.IsAlwaysVisible)
                {
                    faults.Add(new($"{at}.allowEdits", "not-visible", "Only a visible field can be edited. Make it visible too."));
                }
            }

            return new(now.Version + 1, visible, editable);
        }

        private static void Put(HashSet<ProfileField> fields, ProfileField field, bool? wanted)
        {
            if (wanted is true)
            {
                fields.Add(field);
            }
            else if (wanted is false)
            {
                fields.Remove(field);
            }
        }
    }
}

/// <summary>Other profile fields are shown, or may be edited by people themselves.</summary>
/// <param name="Version">Sessions that begin from now on follow it.</param>
public sealed record ProfileFieldsChanged(TenantId Id, int Version, IReadOnlyList<string> Fields) : Event("tenant.profile_fields_changed", Id.Value);
