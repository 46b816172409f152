using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;

namespace Roster.Tests.Platform.Live;

public sealed class HappenedTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1000)]
    public void What_is_written_is_read_again_in_messages_that_fit(int count)
    {
        var tenants = Enumerable.Range(0, 3).Select(_ => Id.New<TenantId>()).ToList();
        var happened = Enumerable.Range(0, count).Select(i => new Happened(tenants[i % 3], "user.password_chosen", Guid.CreateVersion7())).ToList();
        var messages = HappenedText.Write("node", happened).ToList();

        Assert.All(messages, m => Assert.InRange(m.Length, 1, 7999));
        Assert.All(messages, m => Assert.Equal("node", HappenedText.Read(m).Sender));
        Assert.Equal(happened.ToHashSet(), messages.SelectMany(m => HappenedText.Read(m).Happened).ToHashSet());
        Assert.Empty(HappenedText.Write("node", []));
    }

    [Fact]
    public void Who_may_read_a_thing_hears_of_it()
    {
        var (tenant, me, other) = (Id.New<TenantId>(), Id.New<UserId>(), Guid.CreateVersion7());
        Actor Of(params Permission[] permissions) => new(ActorKind.User, PermissionSet.Of(permissions)) { User = me };

        foreach (var (reader, name, subject, hears) in new[]
        {
            (Of(), "user.edited", me.Value, true), (Of(), "user.edited", other, false), (Of(), "session.ended", me.Value, true), (Of(), "sign_in.failed", other, false),
            (Of(Permissions.UsersRead), "user.edited", other, true), (Of(Permissions.UsersRead), "role.changed", other, false), (Of(Permissions.RolesRead), "role.changed", other, true),
            (Of(), "tenant.changed", other, true), (Of(Permissions.UsersRead, Permissions.RolesRead), "key.created", other, false), (Of(Permissions.KeysUpdate), "key.created", other, true), (Of(Permissions.AuditRead), "sso.changed", other, true),
        })
        {
            var hints = new LiveHints();
            hints.Add(new Happened(tenant, name, subject), reader);
            Assert.True(hints.IsEmpty != hears, $"{name} {hears}");
        }
    }
}
