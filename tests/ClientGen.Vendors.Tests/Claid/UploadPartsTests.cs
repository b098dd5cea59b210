using System.Text;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;
using RichardSzalay.MockHttp;

namespace ClientGen.Claid.Tests;

/// <summary>N16: the parts of an upload say what they are.</summary>
public sealed class UploadPartsTests
{
    public static TheoryData<byte[], string, string?> Images =>
        new()
        {
            { [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "kitchen", "image/jpeg" },
            { [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "kitchen.jpg", "image/png" },
            { "GIF89a"u8.ToArray(), "a", "image/gif" },
            { "RIFF\0\0\0\0WEBP"u8.ToArray(), "a", "image/webp" },
            { "II*\0"u8.ToArray(), "a", "image/tiff" },
            { "BM\0\0\0\0\0\0\0\0"u8.ToArray(), "a", "image/bmp" },
            { "\0\0\0\u0020ftypavif"u8.ToArray(), "a", "image/avif" },
            { "\0\0\0\u0020ftypheic"u8.ToArray(), "a", "image/heic" },
            { [1, 2, 3], "kitchen.JPG", "image/jpeg" },
            { [1, 2, 3], "kitchen.heif", "image/heif" },
            { [1, 2, 3], "kitchen.webp", "image/webp" },
            // The vendor's own page sends no type for the file.
            { [1, 2, 3], "kitchen", null },
            { "BMW is a car"u8.ToArray(), "kitchen.txt", null },
        };

    [Theory, MemberData(nameof(Images))]
    public async Task File_HasTheImagesType_AndDataIsJson(byte[] bytes, string name, string? type)
    {
        var parts = await SentAsync(ImageSource.Bytes(bytes, name));
        parts["data"].ShouldBe("application/json");
        parts["file"].ShouldBe(type);
    }

    [Fact]
    public async Task AStreamThatIsReadOnce_IsToldByItsNameAlone()
    {
        using var stream = new OneWay([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        (await SentAsync(ImageSource.Stream(stream, "kitchen.jpg", 8)))["file"].ShouldBe("image/jpeg");
    }

    private static async Task<Dictionary<string, string?>> SentAsync(ImageSource image)
    {
        using var vendor = new ScriptedHandler().Then(200, """{"data":{"input":{},"output":{}}}""");
        using var claid = new ClaidClient(
            ApiTransport.Create(ClaidClient.Profile, new ClaidOptions { ApiKey = "k" }, vendor, new MockHttpMessageHandler())
        );
        await claid.Images.UploadAsync(
            image,
            new EditRequest { Operations = new() },
            cancellationToken: TestContext.Current.CancellationToken
        );
        var heads = Encoding
            .Latin1.GetString(vendor.Sent.ShouldHaveSingleItem().Body!)
            .Split("\r\n\r\n")
            .Where(part => part.Contains("form-data; name=", StringComparison.Ordinal));
        return heads.ToDictionary(
            head => head.Split("name=\"")[1].Split('"')[0],
            head => head.Split("Content-Type: ") is [_, var type] ? type.Trim() : null
        );
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
