using Roster.Imports;
using Roster.Imports.Planning;
using Roster.Users.Profiles;

namespace Roster.Tests.Imports;

public sealed class SuggestTests
{
    private static readonly string[] Names = ["Admin", "Agent", "Second line", "Ventas, Madrid"];

    [Theory]
    [InlineData("Agnet", "Agent")]
    [InlineData("agents", "Agent")]
    [InlineData("Sec", "Second line")]
    [InlineData("second lines", "Second line")]
    [InlineData("Manager", null)]
    [InlineData("x", null)]
    public void The_nearest_name_is_suggested_if_one_is_near(string typed, string? meant) => Assert.Equal(meant, Suggest.Nearest(typed, Names));

    [Theory]
    [InlineData("ana @home.example", "ana@home.example")]
    [InlineData("<ana@home.example>", "ana@home.example")]
    [InlineData("mailto:ana@home.example", "ana@home.example")]
    [InlineData("ana(at)home.example", "ana@home.example")]
    [InlineData("ana@home,example", "ana@home.example")]
    [InlineData("ana@gmial.com", "ana@gmail.com")]
    [InlineData("ana", null)]
    [InlineData("", null)]
    public void An_address_is_mended_where_it_can_be(string typed, string? meant) => Assert.Equal(meant, Suggest.Email(typed));

    [Theory]
    [InlineData("+34 600-111-222 (home)", "+34600111222")]
    [InlineData("0034 600 111 222 x", "+34600111222")]
    [InlineData("call me", null)]
    public void A_number_is_mended_where_it_can_be(string typed, string? meant) => Assert.Equal(meant, Suggest.Phone(typed));

    [Theory]
    [InlineData("Email ID*", "email")]
    [InlineData("E-Mail", "email")]
    [InlineData("FIRST NAME*", "givenName")]
    [InlineData("Alternate ID", "externalId")]
    [InlineData("Employee Organisation ID", "externalId")]
    [InlineData("User Status*", "verb")]
    [InlineData("Work Phone", "profile.workNumber")]
    [InlineData("Title", "profile.title")]
    [InlineData("User Type", "type")]
    [InlineData("role", "roles")]
    [InlineData("Groups", "groups")]
    [InlineData("Name", "displayName")]
    [InlineData("state", null)]
    [InlineData("Shoe size", null)]
    [InlineData("***", null)]
    public void The_four_products_columns_are_known_by_their_names(string head, string? field) =>
        Assert.Equal(field, ImportField.Recognize(head, ImportField.All)?.Name);

    [Fact]
    public void A_profile_field_that_is_hidden_is_no_column() =>
        Assert.DoesNotContain(ImportField.All.Where(f => f.IsHere(ProfileMatrix.Default)), f => f.IsProfile);

    [Fact]
    public void No_alias_stands_for_two_fields() =>
        Assert.Empty(ImportField.All.SelectMany(f => f.Aliases.Distinct()).GroupBy(a => a).Where(g => g.Count() > 1).Select(g => g.Key));
}
