using System.Net;
using Roster.Sessions;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

public sealed class CommonPasswordTests
{
    [Theory]
    [InlineData("administrator")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("Password2026!")]
    [InlineData("!!dragon!!")]
    [InlineData("P@ssw0rd")]
    [InlineData("p455w0rd123")]
    [InlineData("sunshinesunshine")]
    [InlineData("Sunshinesunshine!1")]
    [InlineData("ＰＡＳＳＷＯＲＤ１２３４")]
    public void What_many_people_use_is_common_however_it_is_dressed(string password) => Assert.True(CommonPasswords.Has(password));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("seven blue lanterns")]
    [InlineData("7391-4460-1185-dragon-2984")]
    [InlineData("dragon kept the password")]
    [InlineData("tr7k9-fqm2x-wdhn4-p8cyj")]
    [InlineData("ходил по лесу один")]
    [InlineData("")]
    public void What_nobody_would_think_of_is_not(string password) => Assert.False(CommonPasswords.Has(password));
}

public sealed class CommonPasswordDoorTests : AppTests
{
    [Fact]
    public async Task A_common_password_is_refused_by_every_way_to_a_password()
    {
        const string common = "Password2026!";
        (await Here.Script.PatchAsync("/api/v1/settings", new { activation = new[] { "shown_once", "copy_link" }, reset = new[] { "copy_link" } })).IsOk();
        var person = await Here.AddAsync("viewer");
        var them = await person.SignInAsync(person.TemporaryPassword);
        Refused(await them.SubmitAsync("/password", ("password", common), ("again", common)));
        await person.ChooseAsync(them, Person.OwnPassword);
        Refused(await them.SubmitAsync("/account/password", ("current", Person.OwnPassword), ("password", common), ("again", common)));

        var (_, link) = await Here.AddByAsync("copy_link");
        Refused(await Roster.Stranger().SubmitAsync("/link/password", ("token", link!), ("password", common), ("again", common)));
        var whole = (await Here.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsOk()["link"].GetString()!;
        var reset = whole[(whole.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Roster.Secrets.Add(reset);
        Refused(await Roster.Stranger().SubmitAsync("/link/password", ("token", reset), ("password", common), ("again", common)));
        await person.SignInAsync();

        static void Refused(Answer answer) => Assert.Contains("Many people use this password", answer.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
    }
}
