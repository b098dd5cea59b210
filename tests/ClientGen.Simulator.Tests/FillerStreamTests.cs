using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.Tests;

public sealed class FillerStreamTests
{
    [Fact]
    public void Read_FromAnywhereInAnyPieces_GivesTheSameBytes()
    {
        var whole = new byte[1003];
        Open().ReadExactly(whole);
        whole[..3].ShouldBe([1, 2, 3]);
        whole[3..].Distinct().Count().ShouldBeGreaterThan(200);

        for (var start = 0; start < 40; start++)
        {
            using var stream = Open();
            stream.Seek(start, SeekOrigin.Begin);
            var part = new byte[start + 7];
            stream.ReadExactly(part);
            part.ShouldBe(whole[start..(start + part.Length)]);
        }
    }

    [Fact]
    public void Read_AtTheEnd_GivesNothing()
    {
        using var stream = Open();
        stream.Seek(-2, SeekOrigin.End);
        stream.Read(new byte[10]).ShouldBe(2);
        stream.Read(new byte[10]).ShouldBe(0);
    }

    private static FakeContentStream Open() => new([1, 2, 3], 1003, seed: 42);
}
