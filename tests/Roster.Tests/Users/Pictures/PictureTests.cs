using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Roster.Tests.Support;
using Roster.Users.Deletion;
using Roster.Users.Pictures;

namespace Roster.Tests.Users.Pictures;

/// <summary>Profile pictures by the front door: who sets them, who sees them, and that they go with the person.</summary>
public sealed class PictureTests : AppTests
{
    [Fact]
    public async Task A_picture_is_shown_in_the_list_on_the_page_and_by_its_address_until_it_is_removed()
    {
        var person = await Here.AddAsync();
        var set = (await PutAsync(Here.Script, person, SentPicture.Jpeg())).IsOk();
        var hash = set["picture"].GetString()!;
        Assert.Equal(set["version"].GetInt32(), (await person.ShowAsync())["version"].GetInt32());
        Assert.Contains((await Here.Script.GetAsync("/api/v1/users")).Items, u => u.GetProperty("id").GetGuid() == person.Id && u.GetProperty("picture").GetString() == hash);

        var picture = (await Here.Script.GetAsync($"{person.Path}/picture/{hash}?size=64")).IsOk();
        Assert.Equal(["immutable", "max-age=31536000", "private"], picture.Headers["Cache-Control"].Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal(("image/webp", "nosniff", "default-src 'none'; frame-ancestors 'none'; sandbox"),
            (picture.Headers["Content-Type"], picture.Headers["X-Content-Type-Options"], picture.Headers["Content-Security-Policy"]));
        Assert.NotEqual(picture.Headers["Content-Length"], (await Here.Script.GetAsync($"{person.Path}/picture/{hash}")).IsOk().Headers["Content-Length"]);
        (await Here.Script.GetAsync($"{person.Path}/picture/{hash}?size=65")).IsProblem(400, "not-offered", "size");
        (await PutAsync(Here.Script, person, SentPicture.Jpeg())).IsOk();
        Assert.Single(await Here.EventsAsync(person.Id, "user.picture_changed"));

        var other = (await PutAsync(Here.Script, person, SentPicture.Png(50, 90))).IsOk()["picture"].GetString()!;
        (await Here.Script.GetAsync($"{person.Path}/picture/{hash}")).IsProblem(404, "not-found");
        Assert.Equal(JsonKind.Null, (await Here.Script.SendAsync("DELETE", person.Path + "/picture", null)).IsOk()["picture"].ValueKind);
        (await Here.Script.GetAsync($"{person.Path}/picture/{other}")).IsProblem(404, "not-found");
        (await Here.Script.SendAsync("DELETE", person.Path + "/picture", null)).IsOk();
        Assert.Equal(3, (await Here.EventsAsync(person.Id, "user.picture_changed")).Count);
        Assert.Empty(await Roster.AskAsync(db => db.Set<UserPicture>().Where(p => p.TenantId == Here.Id).ToListAsync()));
    }

    [Fact]
    public async Task Attack_37_what_is_no_picture_changes_nothing_whatever_it_is_called()
    {
        var person = await Here.AddAsync();
        var hash = (await PutAsync(Here.Script, person, SentPicture.Png())).IsOk()["picture"].GetString();
        var before = await Snapshot.OfAsync(Here);
        foreach (var (file, code) in new (byte[], string)[]
        {
            ("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "not-a-picture"), (SentPicture.Png()[..^60], "picture-damaged"),
            (SentPicture.Bomb(50_000, 50_000), "too-many-pixels"), ([], "not-a-picture"), (new byte[5 * 1024 * 1024 + 1], "picture-too-large"), (new byte[6 * 1024 * 1024], "picture-too-large"),
        })
        {
            (await PutAsync(Here.Script, person, file, "image/png")).IsProblem(400, code, "picture");
        }

        Assert.Equal(before, await Snapshot.OfAsync(Here));
        Assert.Equal(hash, (await person.ShowAsync())["picture"].GetString());
    }

    [Fact]
    public async Task Attack_3_a_picture_is_set_by_whoever_may_edit_the_person_and_nobody_else()
    {
        var (person, admin) = (await Here.AddAsync(), await Here.AddAsync("tenant_admin"));
        var (reader, editor) = (await Here.KeyAsync("reader", permissions: ["users:read"]), await Here.KeyAsync("editor", permissions: ["users:read", "users:update"]));
        (await PutAsync(reader, person, SentPicture.Png())).IsProblem(403, "not-permitted");
        (await reader.SendAsync("DELETE", person.Path + "/picture", null)).IsProblem(403, "not-permitted");
        (await PutAsync(editor, admin, SentPicture.Png())).IsProblem(403, "outranked");
        (await PutAsync(editor, admin, "text"u8.ToArray())).IsProblem(403, "outranked");
        (await PutAsync(editor, person, SentPicture.Png())).IsOk();
        (await editor.SendAsync("DELETE", admin.Path + "/picture", null)).IsProblem(403, "outranked");
    }

    [Fact]
    public async Task Attack_6_a_picture_is_seen_by_whoever_reads_people_here_and_by_oneself()
    {
        var (person, other) = (await Here.AddAsync(), await Here.AddAsync());
        var theirs = await Roster.NewWorkspaceAsync();
        var hash = (await PutAsync(Here.Script, person, SentPicture.Png())).IsOk()["picture"].GetString();
        var path = $"{person.Path}/picture/{hash}";
        var random = (await theirs.Script.GetAsync($"/api/v1/users/{Guid.CreateVersion7()}/picture/{hash}")).IsProblem(404, "not-found");
        Assert.Equal(random.WithoutRequestId(), (await theirs.Script.GetAsync(path)).IsProblem(404, "not-found").WithoutRequestId());
        Assert.Equal(random.WithoutRequestId(), (await theirs.Script.GetAsync($"{path}?tenant={Here.Code}")).IsProblem(404, "not-found").WithoutRequestId());
        (await PutAsync(theirs.Script, person, SentPicture.Jpeg())).IsProblem(404, "not-found");
        (await Roster.Stranger().GetAsync(path)).IsProblem(401, "not-signed-in");

        var (own, agent) = (await person.ArriveAsync(), await other.ArriveAsync());
        (await own.GetAsync($"{path}?tenant={Here.Code}")).IsOk();
        (await own.GetAsync($"{path}?tenant={theirs.Code}")).IsProblem(403, "not-entered");
        (await agent.GetAsync(path)).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task Attack_5_people_set_their_own_picture_where_the_workspace_lets_them_from_their_next_sign_in()
    {
        var person = await Here.AddAsync();
        var first = await person.ArriveAsync();
        Assert.Equal("/account?done=picture", (await OwnAsync(first, SentPicture.Webp())).Is(HttpStatusCode.Redirect).Location);
        var shown = Regex.Match((await first.GetAsync("/account")).IsOk().Text, "<img src=\"(/api[^\"]+)\"").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        (await first.GetAsync(shown)).IsOk();
        var refused = (await OwnAsync(first, "<svg/>"u8.ToArray())).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("This is no picture that can be used.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("larger than 5 MB", (await OwnAsync(first, new byte[5 * 1024 * 1024 + 9])).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Equal(person.Id, Assert.Single(await Here.EventsAsync(person.Id, "user.picture_changed")).ActorId);

        (await Here.Script.PatchAsync("/api/v1/profile-fields", new { fields = new { picture = new { allowEdits = false } } })).IsOk();
        Assert.Contains("name=\"picture\"", (await first.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        var second = await person.SignInAsync();
        Assert.DoesNotContain("name=\"picture\"", (await second.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        var before = await Snapshot.OfAsync(Here);
        Assert.Contains("Ask its admin.", (await OwnAsync(second, SentPicture.Gif())).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        (await second.SubmitAsync("/account/picture/remove", ("tenant", Here.Code))).Is(HttpStatusCode.UnprocessableEntity);
        var theirs = await Roster.NewWorkspaceAsync();
        (await OwnAsync(first, SentPicture.Gif(), theirs.Code)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        (await first.SubmitAsync("/account/picture/remove", ("tenant", Here.Code))).Is(HttpStatusCode.Redirect);
        Assert.Equal(JsonKind.Null, (await person.ShowAsync())["picture"].ValueKind);
    }

    [Fact]
    public async Task A_picture_is_not_shown_of_someone_deleted_and_not_kept_of_someone_anonymized()
    {
        (await Here.Script.PatchAsync("/api/v1/settings", new { verbs = new[] { "suspend", "delete" }, purgeDays = 90 })).IsOk();
        var person = await Here.AddAsync();
        var hash = (await PutAsync(Here.Script, person, SentPicture.Png())).IsOk()["picture"].GetString();
        (await Here.Script.PostAsync(person.Path + "/delete", new { })).IsOk();
        (await Here.Script.GetAsync($"{person.Path}/picture/{hash}")).IsProblem(404, "not-found");
        Assert.NotEmpty(await Roster.AskAsync(db => db.Set<UserPicture>().Where(p => p.TenantId == Here.Id).ToListAsync()));

        var before = Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow.AddDays(-91));
        await Roster.TamperAsync($"UPDATE users SET deleted_at = {before} WHERE email = {person.Email}");
        await Roster.Services.GetServices<IHostedService>().OfType<AnonymizeWorker>().Single().DoAsync(CancellationToken.None);
        Assert.Empty(await Roster.AskAsync(db => db.Set<UserPicture>().Where(p => p.TenantId == Here.Id).ToListAsync()));
        Assert.DoesNotContain(hash!, await Snapshot.OfAsync(Here), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_37_many_at_once_wait_or_are_told_to_come_again_and_none_is_half_done()
    {
        var people = new List<Person>();
        for (var i = 0; i < 12; i++)
        {
            people.Add(await Here.AddAsync());
        }

        var file = SentPicture.Jpeg(2400, 1600);
        var answers = await Task.WhenAll(people.Select(p => PutAsync(Here.Script, p, file)));
        Assert.Contains(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => a.IsProblem(503, "pictures-busy"));
        Assert.Equal(answers.Count(a => a.Status == HttpStatusCode.OK), await Roster.AskAsync(db => db.Set<UserPicture>().CountAsync(p => p.TenantId == Here.Id)));
    }

    private static async Task<Answer> PutAsync(Client by, Person person, byte[] file, string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new(type);
        return await by.SendAsync("PUT", person.Path + "/picture", content);
    }

    private async Task<Answer> OwnAsync(Client at, byte[] file, string? code = null)
    {
        using var picture = new ByteArrayContent(file);
        picture.Headers.ContentType = new("image/png");
        using var form = new MultipartFormDataContent { { picture, "picture", "me.png" } };
        return await at.SendAsync("POST", $"/account/picture?tenant={code ?? Here.Code}", form);
    }
}
