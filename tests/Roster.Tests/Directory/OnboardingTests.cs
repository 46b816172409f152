using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Directory;

/// <summary>The checklist of a workspace's first days is made of facts.</summary>
public sealed class OnboardingTests : AppTests
{
    [Fact]
    public async Task Each_step_fills_itself_in_and_opens_again_when_it_is_undone()
    {
        await ShowsAsync(isNew: true, people: false, roles: false, second: false);
        await Here.AddAsync();
        await ShowsAsync(isNew: true, people: true, roles: false, second: false);
        await Here.NewRoleAsync("own", Permissions.UsersRead);
        await ShowsAsync(isNew: true, people: true, roles: true, second: false);
        var second = await Here.AddAsync("tenant_admin");
        await ShowsAsync(isNew: true, people: true, roles: true, second: true);
        (await Here.Script.PostAsync(second.Path + "/suspend")).IsOk();
        await ShowsAsync(isNew: true, people: true, roles: true, second: false);
    }

    [Fact]
    public async Task Past_ten_people_a_workspace_is_not_new()
    {
        for (var i = 0; i < 9; i++)
        {
            await Here.AddAsync();
        }

        await ShowsAsync(isNew: true, people: true, roles: false, second: false);
        await Here.AddAsync();
        await ShowsAsync(isNew: false, people: true, roles: false, second: false);
    }

    [Fact]
    public async Task It_is_for_those_who_can_add_people()
    {
        var reader = await (await Here.AddAsync("viewer")).ArriveAsync();
        (await reader.GetAsync("/api/v1/onboarding")).IsProblem(403, "not-permitted");
    }

    private async Task ShowsAsync(bool isNew, bool people, bool roles, bool second)
    {
        var shown = (await Here.Script.GetAsync("/api/v1/onboarding")).IsOk();
        bool Is(string member) => shown[member].GetBoolean();
        Assert.Equal((isNew, people, roles, second, false), (Is("isNew"), Is("people"), Is("roles"), Is("secondAdministrator"), Is("mail")));
    }
}
