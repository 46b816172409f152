using FsCheck;
using FsCheck.Fluent;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Tests.Users.Profiles;

/// <summary>Which fields a viewer sees and which they change: a matrix of viewer, setting and policy.</summary>
public sealed class ProfileRulesTests
{
    private static readonly ProfileField Company = ProfileFields.Find("company")!;
    private static readonly UserId Someone = new(Guid.NewGuid());
    private static readonly Target Agent = new(Someone, UserState.Active, false, PermissionSet.Of(Permissions.ConversationsHandle), false, true, false);
    private static readonly Target Admin = Agent with { Effective = PermissionSet.Of(Permissions.UsersDelete) };

    private static readonly Arbitrary<ProfileMatrix> Matrices = Arb.From(ArbMap.Default.GeneratorFor<ulong>().Select(bits => new ProfileMatrix(7,
        ProfileFields.All.Where((_, i) => (bits & 1UL << i) != 0), ProfileFields.All.Where((_, i) => (bits & 1UL << 20 + i) != 0))));

    // Columns: hidden, visible, editable. A dash stands for yes.
    public static TheoryData<string, NameChange, string, string> Matrix => new()
    {
        { "self", NameChange.FieldMatrix, "company", "unknown-field own-field-fixed -" },
        { "self", NameChange.AdminAndSelf, "company", "unknown-field own-field-fixed -" },
        { "self", NameChange.FieldMatrix, "picture", "own-field-fixed own-field-fixed -" },
        { "self", NameChange.FieldMatrix, "givenName", "own-name-fixed own-name-fixed -" },
        { "self", NameChange.AdminAndSelf, "givenName", "- - -" },
        { "self", NameChange.Admin, "familyName", "own-name-fixed own-name-fixed own-name-fixed" },
        { "self", NameChange.Never, "familyName", "own-name-fixed own-name-fixed own-name-fixed" },
        { "editor", NameChange.Admin, "company", "unknown-field - -" },
        { "editor", NameChange.Never, "company", "unknown-field - -" },
        { "editor", NameChange.Never, "givenName", "name-fixed name-fixed name-fixed" },
        { "editor", NameChange.FieldMatrix, "givenName", "- - -" },
        { "editor", NameChange.Admin, "picture", "- - -" },
        { "reader", NameChange.Admin, "company", "unknown-field not-permitted not-permitted" },
        { "reader", NameChange.Admin, "picture", "not-permitted not-permitted not-permitted" },
        { "editor of an admin", NameChange.Admin, "company", "unknown-field outranked outranked" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Attack_5_who_changes_which_field(string viewer, NameChange names, string field, string expected)
    {
        var (asked, policy) = (ProfileFields.Find(field)!, TenantPolicy.Of(Preset.BotPlatform) with { NameChange = names });
        var found = new[] { Of([], []), Of([asked], []), Of([asked], [asked]) }.Select(matrix => viewer switch
        {
            "self" => ProfileRules.EditOwn(matrix, policy, asked),
            "reader" => ProfileRules.EditOf(By(Permissions.UsersRead), Agent, matrix, policy, asked),
            "editor" => ProfileRules.EditOf(By(Permissions.UsersUpdate), Agent, matrix, policy, asked),
            _ => ProfileRules.EditOf(By(Permissions.UsersUpdate), Admin, matrix, policy, asked),
        });
        Assert.Equal(expected, string.Join(' ', found.Select(p => p?.Code ?? "-")));
    }

    [Fact]
    public void Attack_5_a_hidden_field_is_refused_as_one_that_does_not_exist()
    {
        var (hidden, unknown) = (new List<FieldProblem>(), new List<FieldProblem>());
        ProfileValues.Read(new Dictionary<string, string?> { ["company"] = "Acme" }, field => ProfileRules.See(ProfileMatrix.Default, field), hidden);
        ProfileValues.Read(new Dictionary<string, string?> { ["shoeSize"] = "Acme" }, field => ProfileRules.See(ProfileMatrix.Default, field), unknown);
        Assert.Equal(Assert.Single(unknown) with { Field = "profile.company", Message = unknown[0].Message.Replace("shoeSize", "company", StringComparison.Ordinal) }, Assert.Single(hidden));
    }

    [Fact]
    public void Names_and_the_picture_are_always_visible_and_nothing_hidden_is_editable() => Prop.ForAll(Matrices, matrix =>
        ProfileFields.All.All(f => (!f.IsAlwaysVisible || matrix.Shows(f)) && (matrix.Shows(f) || !matrix.AllowsEdits(f)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_matrix_is_read_as_it_was_written() => Prop.ForAll(Matrices, matrix =>
        ProfileMatrix.Of(matrix.ToRow(new TenantId(Guid.NewGuid()))) is var read && read.Version == 7 && ProfileFields.All.All(f => read.WordOf(f) == matrix.WordOf(f))).QuickCheckThrowOnFailure();

    [Fact]
    public void Attack_5_whatever_is_typed_no_hidden_value_is_seen_or_changed() => Prop.ForAll(Matrices, ArbMap.Default.ArbFor<ushort>(), (matrix, typed) =>
    {
        var before = ProfileValues.Parse(null).With(ProfileFields.Controlled.Select(f => KeyValuePair.Create(f, (string?)"kept")));
        var faults = new List<FieldProblem>();
        var body = ProfileFields.Controlled.Where((_, i) => (typed & 1 << i) != 0).ToDictionary(f => f.Name, f => f.Kind switch { ProfileKind.Phone => "+34600111222", ProfileKind.Country => "es", _ => "New" }, StringComparer.Ordinal)!;
        var after = ProfileValues.Parse(before.With(ProfileValues.Read(body!, f => ProfileRules.See(matrix, f), faults)).Write());
        return ProfileFields.Controlled.All(f => matrix.Shows(f) || after[f] == "kept")
            && after.Visible(matrix).Keys.All(name => matrix.Shows(ProfileFields.Find(name)!))
            && faults.Count == body.Keys.Count(name => !matrix.Shows(ProfileFields.Find(name)!))
            && ProfileFields.Controlled.All(f => ProfileRules.Filter(matrix)(f.Path) == matrix.Shows(f));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("company", "  Acme \t Ltd ", "Acme Ltd", null)]
    [InlineData("company", "   ", null, null)]
    [InlineData("company", "Ac\u200bme", null, "invisible-character")]
    [InlineData("company", "Ac\u202eme", null, "invisible-character")]
    [InlineData("company", "Ac\u0007me", null, "invisible-character")]
    [InlineData("title", "Аgent", null, "mixed-alphabets")]
    [InlineData("zip", "123456789012345678901", null, "too-long")]
    [InlineData("mobileNumber", "+34 600 11-12.22", "+34600111222", null)]
    [InlineData("workNumber", "call me", null, "not-a-phone-number")]
    [InlineData("country", "es", "ES", null)]
    [InlineData("country", "Spain", null, "unknown-country")]
    [InlineData("country", "XX", null, "unknown-country")]
    public void A_value_is_tidied_and_checked_as_its_kind_is(string field, string typed, string? stored, string? fault)
    {
        var faults = new List<FieldProblem>();
        var read = ProfileValues.Read(new Dictionary<string, string?> { [field] = typed }, _ => null, faults);
        Assert.Equal(fault is null ? [] : [($"profile.{field}", fault)], faults.Select(f => (f.Field, f.Code)));
        if (fault is null)
        {
            Assert.Equal(stored, read[ProfileFields.Find(field)!]);
        }
    }

    [Fact]
    public void There_are_249_countries_each_with_a_code_and_a_name_of_its_own()
    {
        Assert.Equal((249, 249), (Countries.Names.Count, Countries.All.Select(c => c.Name).Distinct().Count()));
        Assert.All(Countries.All, c => Assert.Matches("^[A-Z]{2}$", c.Code));
        Assert.Equal(("Spain", "Côte d’Ivoire", "Zimbabwe"), (Countries.Names["ES"], Countries.Names["CI"], Countries.Names["ZW"]));
    }

    private static ProfileMatrix Of(ProfileField[] visible, ProfileField[] editable) => new(1, visible, editable);

    private static Actor By(Permission permission) => new(ActorKind.User, PermissionSet.Of(permission)) { User = new(Guid.NewGuid()) };
}
