using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Roster.Keys;
using Roster.Platform.Mail;
using Roster.Tests.Invitations;

namespace Roster.Tests.Keys;

/// <summary>A key ends on its day, and its owner hears of it a week before.</summary>
[Trait("Needs", "App")]
public sealed class KeyExpiryTests : ByMail
{
    [Fact]
    public async Task An_owner_is_told_once_a_week_before_and_then_the_key_is_dead()
    {
        var (long30, short5) = (await Here.KeyAsync("nightly", days: 30), await Here.KeyAsync("for a moment", days: 5));
        await WarnAsync();
        Assert.Empty(await WarningsAsync());

        Roster.Clock.Advance(TimeSpan.FromDays(24));
        await WarnAsync();
        await WarnAsync();
        var mail = await MailAsync(Here.AdminEmail, "The API key “nightly” ends soon");
        Assert.Contains($"/console/{Here.Code}/keys", mail.Text, StringComparison.Ordinal);
        Assert.Single(await WarningsAsync());
        (await long30.GetAsync("/api/v1/me")).IsOk();
        (await short5.GetAsync("/api/v1/me")).IsProblem(401, "key-refused");

        Roster.Clock.Advance(TimeSpan.FromDays(7));
        (await long30.GetAsync("/api/v1/me")).IsProblem(401, "key-refused");
    }

    [Fact]
    public async Task Of_a_key_that_was_revoked_nobody_is_told()
    {
        await Here.KeyAsync("gone", days: 30);
        await Roster.OperateAsync<RevokeKey, global::Roster.Platform.Kernel.Done>(new RevokeKey(Here.Code, "gone"));
        Roster.Clock.Advance(TimeSpan.FromDays(25));
        await WarnAsync();
        Assert.Empty(await WarningsAsync());
    }

    private Task WarnAsync() => Roster.Services.GetRequiredService<ExpiryWorker>().DoAsync(CancellationToken.None);

    private async Task<List<string>> WarningsAsync() => [.. (await Here.EventsAsync(name: "key.expires_soon")).Select(e => e.Name)];
}
