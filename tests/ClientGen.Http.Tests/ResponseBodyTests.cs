namespace ClientGen.Http.Tests;

/// <summary>Bodies come whole and no longer than they may, whatever their length header says.</summary>
public sealed class ResponseBodyTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 300_000).Select(at => (byte)at)];

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(300_000L)]
    [InlineData(1_000_000_000_000L)]
    public async Task WhateverTheHeaderSays_TheBodyIsWhatCame(long? length)
    {
        using var content = Content(length);
        var body = new ResponseBody();

        (await body.ReadAsync(content, int.MaxValue, TestContext.Current.CancellationToken)).ShouldBeFalse();

        body.Bytes.AsSpan().SequenceEqual(Bytes).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(299_999, true)]
    [InlineData(300_000, false)]
    public async Task MoreThanMayCome_IsCut(int most, bool isCut)
    {
        using var content = Content(null);
        var body = new ResponseBody();

        (await body.ReadAsync(content, most, TestContext.Current.CancellationToken)).ShouldBe(isCut);

        body.Bytes.AsSpan().SequenceEqual(Bytes.AsSpan(0, most)).ShouldBeTrue();
    }

    [Fact]
    public async Task WhatWasGivenBack_IsEmpty_AndGivingBackTwiceDoesNothing()
    {
        using var content = Content(null);
        var body = new ResponseBody();
        await body.ReadAsync(content, int.MaxValue, TestContext.Current.CancellationToken);

        body.Return();
        body.Return();

        body.Length.ShouldBe(0);
        BodyWords.Text(body).ShouldBe("");
    }

    private static StreamContent Content(long? length)
    {
        var content = new StreamContent(new DripStream(Bytes));
        content.Headers.ContentLength = length;
        return content;
    }

    // In parts of odd sizes, as a connection gives them.
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1_499)], cancellationToken);
    }
}
