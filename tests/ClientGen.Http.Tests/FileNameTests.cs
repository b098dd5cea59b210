using System.Diagnostics;
using System.Text;

namespace ClientGen.Http.Tests;

/// <summary>Names of files that a vendor's addresses give: whatever they hold, every system takes them, and they say what they
/// are.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("CON", "_CON")]
    [InlineData("nul", "_nul")]
    [InlineData("nul.png", "_nul.png")]
    [InlineData("Com1.tar.gz", "_Com1.tar.gz")]
    [InlineData("LPT9 .png", "_LPT9 .png")]
    [InlineData("COM\u00B9", "_COM\u00B9")]
    [InlineData("conin$", "_conin$")]
    [InlineData("console.png", "console.png")]
    [InlineData("com10.png", "com10.png")]
    [InlineData("sofa\u202Egpj.exe", "sofa_gpj.exe")]
    [InlineData("so\u200Bfa.png", "so_fa.png")]
    [InlineData("\uFEFFsofa.png", "_sofa.png")]
    [InlineData("so\u2028fa.png", "so_fa.png")]
    [InlineData("so\u0000\u007F\u0085fa.png", "so___fa.png")]
    [InlineData("🛋.png", "🛋.png")]
    [InlineData(" . sofa.png . ", "sofa.png")]
    [InlineData("沙发 1.png", "沙发 1.png")]
    public void Name_IsOneThatEverySystemTakes(string text, string expected) => SafeName.Of(text).ShouldBe(expected);

    [Fact]
    public void HalfACharacter_IsLeftOut() => SafeName.Of("so\uD800fa\uDC00.png").ShouldBe("so_fa_.png");

    [Fact]
    public void ComposedAndDecomposed_AreOneName()
    {
        Assert.SkipWhen("e\u0301".Normalize() != "\u00E9", "This machine has no tables for normalization.");
        SafeName.Of("e\u0301te.png").ShouldBe("\u00E9te.png");
    }

    [Theory]
    [InlineData("家", 120)]
    [InlineData("x", 217)]
    [InlineData("x", 60_000)]
    [InlineData("é", 300)]
    [InlineData("🛋", 200)]
    [InlineData("e\u0301", 500)]
    public void LongName_KeepsItsExtension_AndFitsWithATemporaryName(string part, int times)
    {
        var name = SafeName.Of(string.Concat(Enumerable.Repeat(part, times)) + ".png");

        name.ShouldEndWith(".png");
        Encoding.UTF8.GetByteCount(name).ShouldBeInRange(100, SafeName.MostBytes);
        name.Length.ShouldBeLessThanOrEqualTo(120);
        new UTF8Encoding(false, throwOnInvalidBytes: true)
            .GetByteCount(name)
            .ShouldBe(Encoding.UTF8.GetByteCount(name), "no character is cut in two");
        Encoding.UTF8.GetByteCount(FileName.Unique(name, ".", ".part")).ShouldBeLessThanOrEqualTo(255);
    }

    [Fact]
    public void TemporaryName_OfAnyName_Fits()
    {
        foreach (var name in new[] { new string('家', 85), new string('x', 255), string.Concat(Enumerable.Repeat("🛋", 63)) + "abc" })
        {
            Encoding.UTF8.GetByteCount(FileName.Unique(name, ".", ".part")).ShouldBeLessThanOrEqualTo(255);
            Encoding.UTF8.GetByteCount(FileName.Unique(name)).ShouldBeLessThanOrEqualTo(255);
        }
    }

    [Fact]
    public void EqualNames_AreToldApartInLinearTime()
    {
        const int Many = 100_000;
        var names = new FileNames();
        var stopwatch = Stopwatch.StartNew();

        var all = Enumerable.Range(1, Many).Select(number => names.Next("https://x.test/sofa.png", number)).ToList();

        all.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(Many);
        (all[0], all[1], all[^1]).ShouldBe(("sofa.png", "sofa-2.png", $"sofa-{Many}.png"));
        // Quadratic, it takes minutes.
        stopwatch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Copies_DoNotTakeEachOthersNames()
    {
        var names = new FileNames();

        new[] { "a-2.png", "a.png", "A.png", "a.png", "a-3.png", "a-2.png" }
            .Select((name, index) => names.Next("https://x.test/" + name, index + 1))
            .ShouldBe(["a-2.png", "a.png", "A-3.png", "a-4.png", "a-3-2.png", "a-2-2.png"]);
    }
}
