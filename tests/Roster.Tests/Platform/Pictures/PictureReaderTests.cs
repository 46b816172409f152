using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Roster.Platform.Pictures;
using Roster.Tests.Support;
using SkiaSharp;

namespace Roster.Tests.Platform.Pictures;

/// <summary>A corpus of what is sent as a picture: what is made of it, and why not.</summary>
public sealed class PictureReaderTests
{
    private const string Place = "Calle de la Paz 7 Secretville";

    public static TheoryData<string, string> Corpus => new()
    {
        { "png", "" }, { "jpeg", "" }, { "webp", "" }, { "gif", "" }, { "png and html", "" }, { "jpeg and zip", "" }, { "one pixel high", "" },
        { "nothing", "not-a-picture" }, { "svg", "not-a-picture" }, { "html", "not-a-picture" }, { "bmp", "not-a-picture" }, { "ico", "not-a-picture" }, { "pdf", "not-a-picture" }, { "text", "not-a-picture" },
        { "html before png", "not-a-picture" },
        { "png head only", "picture-damaged" }, { "half a png", "picture-damaged" }, { "half a jpeg", "picture-damaged" }, { "half a webp", "picture-damaged" }, { "png that is a jpeg inside", "picture-damaged" },
        { "jpeg head and text", "picture-damaged" }, { "riff that is a sound", "not-a-picture" }, { "no pixels", "picture-damaged" },
        { "50,000 by 50,000", "too-many-pixels" }, { "12,001 by 1", "too-many-pixels" }, { "5,001 by 5,000", "too-many-pixels" }, { "more than 5 MB", "picture-too-large" },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Attack_37_an_upload_is_what_its_content_says_or_nothing(string sent, string refused)
    {
        var read = PictureReader.Read(FileOf(sent));
        Assert.Equal(refused, read.Problem?.Code ?? "");
        if (read.IsRefused)
        {
            Assert.Equal("picture", Assert.Single(read.Problem!.Fields).Field);
            return;
        }

        foreach (var (picture, side) in new[] { (read.Value.Small, 64), (read.Value.Large, 256) })
        {
            using var codec = SKCodec.Create(new SKMemoryStream(picture));
            Assert.Equal((SKEncodedImageFormat.Webp, side, side), (codec.EncodedFormat, codec.Info.Width, codec.Info.Height));
            Assert.DoesNotContain("<script>", Encoding.Latin1.GetString(picture), StringComparison.Ordinal);
            Assert.DoesNotContain("PK\u0003\u0004", Encoding.Latin1.GetString(picture), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Attack_37_a_photo_stands_upright_and_nothing_tells_where_it_was_taken(int orientation)
    {
        var sent = SentPicture.WithExif(Lying(orientation), (ushort)orientation, Place);
        Assert.Contains(Place, Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        var read = PictureReader.Read(sent).Value;
        foreach (var picture in new[] { read.Small, read.Large })
        {
            var text = Encoding.Latin1.GetString(picture);
            Assert.DoesNotContain(Place, text, StringComparison.Ordinal);
            Assert.All(new[] { "EXIF", "XMP ", "ICCP" }, chunk => Assert.DoesNotContain(chunk, text, StringComparison.Ordinal));
            Looks("green above", picture, 0.5f, 0.05f, c => c.Green > 150 && c.Red < 120);
            Looks("red left", picture, 0.2f, 0.8f, c => c.Red > 150 && c.Blue < 120);
            Looks("blue right", picture, 0.8f, 0.8f, c => c.Blue > 150 && c.Red < 120);
        }
    }

    [Fact]
    public void The_middle_is_shown_of_a_picture_that_is_no_square_and_what_is_clear_stays_clear()
    {
        var read = PictureReader.Read(SentPicture.Png(400, 100)).Value;
        Looks("red left", read.Large, 0.2f, 0.8f, c => c.Red > 150);
        Looks("blue right", read.Large, 0.8f, 0.8f, c => c.Blue > 150);

        using var clear = SKSurface.Create(new SKImageInfo(50, 50));
        clear.Canvas.Clear(SKColors.Transparent);
        using var image = clear.Snapshot();
        Assert.Equal(0, SentPicture.At(PictureReader.Read(image.Encode(SKEncodedImageFormat.Png, 100).ToArray()).Value.Large, 0.5f, 0.5f).Alpha);
    }

    [Fact]
    public void The_same_picture_has_the_same_hash_and_another_has_another()
    {
        Assert.Equal(PictureReader.Read(SentPicture.Png()).Value.Hash, PictureReader.Read(SentPicture.Png()).Value.Hash);
        Assert.NotEqual(PictureReader.Read(SentPicture.Png()).Value.Hash, PictureReader.Read(SentPicture.Png(80, 120)).Value.Hash);
        Assert.Matches("^[0-9a-f]{24}$", PictureReader.Read(SentPicture.Png()).Value.Hash);
    }

    [Fact]
    public void Attack_37_whatever_bytes_are_broken_it_answers_and_never_falls() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (at, one, other) =>
    {
        foreach (var whole in new[] { SentPicture.Png(24, 16), SentPicture.Jpeg(24, 16), SentPicture.Webp(24, 16), SentPicture.Gif() })
        {
            var (broken, place) = (whole.ToArray(), (int)((uint)at % whole.Length));
            (broken[place], broken[(place + other) % whole.Length]) = (one, other);
            PictureReader.Read(broken);
            PictureReader.Read(whole[..place]);
        }
    }).QuickCheckThrowOnFailure();

    private static byte[] FileOf(string what) => what switch
    {
        "png" => SentPicture.Png(),
        "jpeg" => SentPicture.Jpeg(3000, 2000),
        "webp" => SentPicture.Webp(),
        "gif" => SentPicture.Gif(),
        "one pixel high" => SentPicture.Png(300, 1),
        "png and html" => [.. SentPicture.Png(), .. "<script>alert(1)</script>"u8],
        "jpeg and zip" => [.. SentPicture.Jpeg(), .. "PK\u0003\u0004"u8],
        "nothing" => [],
        "svg" => """<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"""u8.ToArray(),
        "html" => "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        "html before png" => [.. "<script>"u8, .. SentPicture.Png()],
        // One red pixel, as it should be: the library could read it, and is not asked to.
        "bmp" => Convert.FromBase64String("Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAAAAD/AA=="),
        "ico" => [0, 0, 1, 0, 1, 0, .. SentPicture.Png()],
        "pdf" => "%PDF-1.7"u8.ToArray(),
        "text" => "picture.png"u8.ToArray(),
        "png head only" => SentPicture.Png()[..20],
        "half a png" => SentPicture.Png()[..^60],
        "half a jpeg" => Half(SentPicture.Jpeg(400, 400)),
        "half a webp" => Half(SentPicture.Webp(400, 400)),
        "png that is a jpeg inside" => [.. SentPicture.Png()[..8], .. SentPicture.Jpeg()],
        "jpeg head and text" => [0xFF, 0xD8, 0xFF, .. "not a picture"u8],
        "riff that is a sound" => "RIFF\u0001\0\0\0WAVEfmt "u8.ToArray(),
        "no pixels" => SentPicture.Bomb(0, 10),
        "50,000 by 50,000" => SentPicture.Bomb(50_000, 50_000),
        "12,001 by 1" => SentPicture.Bomb(12_001, 1),
        "5,001 by 5,000" => SentPicture.Bomb(5_001, 5_000),
        _ => [.. SentPicture.Png(), .. new byte[PictureReader.MostBytes]],
    };

    private static byte[] Half(byte[] file) => file[..(file.Length / 2)];

    /// <summary>The picture as the sensor saw it, so that turning it by the note makes it stand.</summary>
    private static byte[] Lying(int orientation)
    {
        using var upright = SKBitmap.Decode(SentPicture.Png(96, 96));
        using var lying = new SKBitmap(96, 96);
        for (var y = 0; y < 96; y++)
        {
            for (var x = 0; x < 96; x++)
            {
                var (at, up) = orientation switch
                {
                    2 => (95 - x, y),
                    3 => (95 - x, 95 - y),
                    4 => (x, 95 - y),
                    5 => (y, x),
                    6 => (95 - y, x),
                    7 => (95 - y, 95 - x),
                    8 => (y, 95 - x),
                    _ => (x, y),
                };
                lying.SetPixel(x, y, upright.GetPixel(at, up));
            }
        }

        return lying.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray();
    }

    private static void Looks(string what, byte[] picture, float x, float y, Func<SKColor, bool> should)
    {
        var color = SentPicture.At(picture, x, y);
        Assert.True(should(color), $"not {what}, but {color}");
    }
}
