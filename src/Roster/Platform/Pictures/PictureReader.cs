using System.Security.Cryptography;
using Roster.Platform.Kernel;
using SkiaSharp;

namespace Roster.Platform.Pictures;

/// <summary>A picture as Roster keeps it: drawn anew, square, in two sizes, with nothing of the file it came from but what is to be seen.</summary>
/// <param name="Hash">Of the larger one: what its address is made of.</param>
public sealed record SquarePicture(string Hash, byte[] Small, byte[] Large)
{
    public const int SmallSide = 64;
    public const int LargeSide = 256;
    public const string MediaType = "image/webp";
}

/// <summary>
/// Makes a square picture of whatever someone sent, or says why not. What it is, its content says and no name; how large it is drawn, its
/// head says before anything is drawn.
/// </summary>
public static class PictureReader
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostSide = 12_000;
    public const int MostPixels = 25_000_000;

    public static readonly Problem TooLarge = Problem.Invalid("picture", "picture-too-large", "The picture is larger than 5 MB. Choose a smaller one.");

    private static readonly Problem TooManyPixels = Problem.Invalid("picture", "too-many-pixels", "The picture has more than 25 million pixels. Choose a smaller one.");

    private static readonly Problem NotAPicture = Problem.Invalid("picture", "not-a-picture", "This is no picture that can be used. Choose a PNG, JPEG, WebP or GIF file.");

    private static readonly Problem Damaged = Problem.Invalid("picture", "picture-damaged", "The picture is damaged or not whole. Choose another.");

    private static readonly SKColorSpace Colors = SKColorSpace.CreateSrgb();

    public static Result<SquarePicture> Read(byte[] file)
    {
        if (file.Length > MostBytes)
        {
            return TooLarge;
        }

        if (KindOf(file) is not { } kind)
        {
            return NotAPicture;
        }

        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != kind)
        {
            return Damaged;
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        return width < 1 || height < 1 ? Damaged
            : width > MostSide || height > MostSide || (long)width * height > MostPixels ? TooManyPixels
            : Draw(codec);
    }

    private static Result<SquarePicture> Draw(SKCodec codec)
    {
        // JPEG and WebP are read at about the size that is needed; what they would be in full is never in memory.
        var size = codec.GetScaledDimensions(Math.Min(1f, 2f * SquarePicture.LargeSide / Math.Min(codec.Info.Width, codec.Info.Height)));
        using var bitmap = new SKBitmap();
        var target = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, Colors);
        if (!bitmap.TryAllocPixels(target) || codec.GetPixels(target, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            return Damaged;
        }

        using var image = SKImage.FromBitmap(bitmap);
        var large = Square(image, codec.EncodedOrigin, SquarePicture.LargeSide);
        return new SquarePicture(Convert.ToHexStringLower(SHA256.HashData(large).AsSpan(0, 12)), Square(image, codec.EncodedOrigin, SquarePicture.SmallSide), large);
    }

    /// <summary>The middle of the picture, upright.</summary>
    private static byte[] Square(SKImage image, SKEncodedOrigin origin, int side)
    {
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = lies ? (image.Height, image.Width) : (image.Width, image.Height);
        var shorter = Math.Min(width, height);
        using var surface = SKSurface.Create(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Premul));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.Transparent);
        canvas.Scale((float)side / shorter);
        canvas.Translate((shorter - width) / 2f, (shorter - height) / 2f);
        var upright = Upright(origin, width, height);
        canvas.Concat(in upright);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Webp, 85);
        return encoded.ToArray();
    }

    /// <summary>Turns and mirrors as the camera noted it (EXIF, values 1 to 8).</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    /// <summary>By the first bytes. Nothing else of what the library could read gets as far as it.</summary>
    private static SKEncodedImageFormat? KindOf(ReadOnlySpan<byte> file) =>
        file.Length > 8 && file[0] == 0x89 && file[1..].StartsWith("PNG\r\n\x1a\n"u8) ? SKEncodedImageFormat.Png
        : file.Length > 3 && file[0] == 0xFF && file[1] == 0xD8 && file[2] == 0xFF ? SKEncodedImageFormat.Jpeg
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? SKEncodedImageFormat.Gif
        : file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? SKEncodedImageFormat.Webp
        : null;
}
