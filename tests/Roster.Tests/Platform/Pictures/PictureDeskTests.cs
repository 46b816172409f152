using Roster.Platform.Kernel;
using Roster.Platform.Pictures;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Pictures;

/// <summary>What taking pictures in costs is bounded, whoever sends them.</summary>
public sealed class PictureDeskTests
{
    private readonly PictureDesk desk = new();

    [Fact]
    public async Task Attack_37_of_more_than_eight_at_once_the_rest_is_told_to_come_again_and_then_taken()
    {
        var held = new TaskCompletionSource<Stream?>();
        var eight = Enumerable.Range(0, 8).Select(_ => TakeAsync(() => held.Task)).ToList();
        var refused = await TakeAsync(Sent);
        Assert.Equal(("pictures-busy", ProblemKind.Busy), (refused.Problem!.Code, refused.Problem.Kind));

        held.SetResult(null);
        Assert.All(await Task.WhenAll(eight), taken => Assert.Equal("not-a-picture", taken.Problem?.Code));
        Assert.False((await TakeAsync(Sent)).IsRefused);
    }

    [Fact]
    public async Task Attack_37_not_a_byte_is_read_of_whoever_may_not_or_says_it_is_too_much()
    {
        var opened = false;
        Task<Stream?> Open()
        {
            opened = true;
            return Sent();
        }

        Assert.Equal("not-found", (await desk.TakeAsync(() => Task.FromResult<Problem?>(Problem.NotFound), null, _ => Open(), default)).Problem?.Code);
        Assert.Equal("picture-too-large", (await TakeAsync(Open, length: 50_000_000)).Problem?.Code);
        Assert.False(opened);
        Assert.Equal("picture-too-large", (await TakeAsync(() => Task.FromResult<Stream?>(new MemoryStream(new byte[PictureReader.MostBytes + 1])))).Problem?.Code);
    }

    private static Task<Stream?> Sent() => Task.FromResult<Stream?>(new MemoryStream(SentPicture.Png()));

    private Task<Result<SquarePicture>> TakeAsync(Func<Task<Stream?>> open, long? length = null) =>
        desk.TakeAsync(() => Task.FromResult<Problem?>(null), length, _ => open(), default);
}
