using System.Buffers.Binary;
using SkiaSharp;

namespace Roster.Tests.Support;

/// <summary>Files such as people send as their picture, and such as someone would send who means harm.</summary>
internal static class SentPicture
{
    /// <summary>Left half red, right half blue, a green band across the top.</summary>
    public static byte[] Of(SKEncodedImageFormat format, int width = 120, int height = 80)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Red);
        using var paint = new SKPaint();
        paint.Color = SKColors.Blue;
        surface.Canvas.DrawRect(width / 2f, 0, width, height, paint);
        paint.Color = SKColors.Lime;
        surface.Canvas.DrawRect(0, 0, width, height / 4f, paint);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 95);
        return data.ToArray();
    }

    public static byte[] Png(int width = 120, int height = 80) => Of(SKEncodedImageFormat.Png, width, height);

    public static byte[] Jpeg(int width = 120, int height = 80) => Of(SKEncodedImageFormat.Jpeg, width, height);

    public static byte[] Webp(int width = 120, int height = 80) => Of(SKEncodedImageFormat.Webp, width, height);

    /// <summary>One blue pixel.</summary>
    public static byte[] Gif() => Convert.FromBase64String("R0lGODlhAQABAIAAAAAA/wAAACwAAAAAAQABAAACAkQBADs=");

    /// <summary>A JPEG as a phone makes it: which way up it was held, and where.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation, string place)
    {
        using var tiff = new MemoryStream();
        void Short(ushort value) => tiff.Write(BitConverter.GetBytes(value));
        void Long(uint value) => tiff.Write(BitConverter.GetBytes(value));
        tiff.Write("II*\0"u8);
        Long(8);
        Short(2);
        Short(0x0112); Short(3); Long(1); Short(orientation); Short(0);
        // Where the GPS block is, and in it a text that can be looked for.
        Short(0x8825); Short(4); Long(1); Long(38);
        Long(0);
        var text = System.Text.Encoding.ASCII.GetBytes(place + "\0");
        Short(1);
        Short(0x001B); Short(2); Long((uint)text.Length); Long(56);
        Long(0);
        tiff.Write(text);

        var body = tiff.ToArray();
        var head = new byte[4 + 6];
        (head[0], head[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(2 + 6 + body.Length));
        "Exif\0\0"u8.CopyTo(head.AsSpan(4));
        return [.. jpeg[..2], .. head, .. body, .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is larger than it is: nothing that is small on the line may be huge in memory.</summary>
    public static byte[] Bomb(uint width, uint height)
    {
        var png = Png(8, 8);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    public static SKColor At(byte[] picture, float x, float y)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return bitmap.GetPixel((int)(x * bitmap.Width), (int)(y * bitmap.Height));
    }
}
