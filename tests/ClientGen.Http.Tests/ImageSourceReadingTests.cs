namespace ClientGen.Http.Tests;

public sealed class ImageSourceReadingTests
{
    [Fact]
    public async Task LookingAtASource_LeavesItWholeForSending()
    {
        using var stream = new MemoryStream([0, 1, 2, 3]) { Position = 1 };
        var source = ImageSource.Stream(stream, "a.jpg");
        using (var looked = source.OpenRead())
            looked.ReadByte().ShouldBe(1);
        stream.CanRead.ShouldBeTrue();

        var storage = new ScriptedHandler().Then(200);
        using var transport = ApiTransport.Create(Vendor.Profile, Vendor.Options(), new ScriptedHandler(), storage);
        await transport.UploadAsync("https://storage.example/a", source, cancellationToken: TestContext.Current.CancellationToken);
        storage.Sent.Single().Body.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void ASourceThatCanBeReadOnce_IsNotUsedUpByLooking() =>
        Should.Throw<InvalidOperationException>(() => ImageSource.Stream(new OneWay(), "a.jpg").OpenRead()).Message.ShouldContain("a.jpg");

    private sealed class OneWay : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
