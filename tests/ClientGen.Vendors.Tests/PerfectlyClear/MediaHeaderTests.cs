using System.Text;
using ClientGen.PerfectlyClear.Inputs;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class MediaHeaderTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(65535, 300)]
    [InlineData(640, 65535)]
    public void Jpeg_TellsItsSize(int width, int height) =>
        Read(Files.Jpeg(width, height)).ShouldBe(new MediaHeader(MediaFormat.Jpeg, width, height));

    [Fact]
    public void Jpeg_TellsItsSize_BehindLongPreviewsAndProfiles() =>
        Read(Files.Jpeg(800, 600, 3, 65535, 65535, 2, 40000)).ShouldBe(new MediaHeader(MediaFormat.Jpeg, 800, 600));

    [Fact]
    public void Jpeg_TellsWhetherItIsForPrint() => Read(Files.Jpeg(800, 600, 4))!.IsCmyk.ShouldBeTrue();

    [Fact]
    public void JpegOfAHeightThatIsToldLater_HasNone() => Read(Files.Jpeg(800, 0)).ShouldBe(new MediaHeader(MediaFormat.Jpeg, 800, null));

    [Fact]
    public void CutJpeg_IsAJpegOfUnknownSize()
    {
        var whole = Files.Jpeg(800, 600);
        var frame = whole.AsSpan().IndexOf([(byte)0xFF, (byte)0xC2]);
        for (var length = 3; length < whole.Length; length++)
        {
            Read(whole[..length])
                .ShouldBe(
                    length >= frame + 10 ? new MediaHeader(MediaFormat.Jpeg, 800, 600) : new MediaHeader(MediaFormat.Jpeg),
                    $"{length} bytes"
                );
        }
    }

    [Fact]
    public void NoBytesOfAnyKind_Fail()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            // Half of them look like a JPEG at first.
            if (seed % 2 == 0 && bytes.Length > 3)
                (bytes[0], bytes[1], bytes[2]) = (0xFF, 0xD8, 0xFF);
            Should.NotThrow(() => Read(bytes), $"seed {seed}");
        }
    }

    [Fact]
    public void Png_TellsItsSize() => Read(Files.Png(100001, 33)).ShouldBe(new MediaHeader(MediaFormat.Png, 100001, 33));

    [Fact]
    public void CutPng_IsAPngOfUnknownSize() => Read(Files.Png(10, 10)[..20]).ShouldBe(new MediaHeader(MediaFormat.Png));

    [Theory]
    [InlineData("ftyp", "isom", "Mp4")]
    [InlineData("ftyp", "mp42", "Mp4")]
    [InlineData("ftyp", "qt  ", "Mov")]
    [InlineData("ftyp", "heic", "Heif")]
    [InlineData("ftyp", "avif", "Heif")]
    [InlineData("moov", "\0\0\0\0", "Mov")]
    [InlineData("mdat", "\0\0\0\0", "Mov")]
    public void Boxes_TellTheirKind(string box, string brand, string format) =>
        Read(Files.Box(box, brand))!.Format.ToString().ShouldBe(format);

    [Theory]
    [InlineData("GIF89a", "Gif")]
    [InlineData("RIFF\u0001\u0002\u0003\u0004WEBP", "WebP")]
    [InlineData("II*\0", "Tiff")]
    [InlineData("MM\0*", "Tiff")]
    [InlineData("BM\u0001\u0002\u0003\u0004\0\0\0\0", "Bmp")]
    public void OtherImages_AreKnown(string beginning, string format) =>
        Read(Encoding.Latin1.GetBytes(beginning))!.Format.ToString().ShouldBe(format);

    [Theory]
    [InlineData("")]
    [InlineData("BMW is a car maker")]
    [InlineData("RIFF\u0001\u0002\u0003\u0004WAVE")]
    [InlineData("plain text that is longer than any header that is looked at")]
    public void AnythingElse_IsNotKnown(string text) => Read(Encoding.Latin1.GetBytes(text)).ShouldBeNull();

    private static MediaHeader? Read(byte[] bytes) => MediaHeader.Read(new MemoryStream(bytes));
}
