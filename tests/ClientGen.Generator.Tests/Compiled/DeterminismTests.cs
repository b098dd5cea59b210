using System.Globalization;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>The same input gives the same bytes, wherever and in whichever culture it is generated.</summary>
[Slow("compiles generated clients")]
public sealed class DeterminismTests
{
    private static readonly string Folder = Repository.At("specs", "claid");

    [Fact]
    public void TwoRunsInDifferentFoldersAndCultures_AreIdentical()
    {
        var document = File.ReadAllText(Path.Combine(Folder, "openapi.json"));
        var overlay = File.ReadAllText(Path.Combine(Folder, "overlay.json"));
        var first = InCulture(",", "~", () => Generated.From(document, overlay));
        var second = InCulture(".", "-", () => Generated.From(document, overlay));
        (second == first).ShouldBeTrue();
        first.Sources.ShouldAllBe(source => !source.Contains('\r'));
        first.Sources.ShouldAllBe(source => !source.Contains(Path.GetTempPath(), StringComparison.Ordinal));
    }

    [Fact]
    public void NoBlankIsWhereNoneBelongs()
    {
        var generated = Generated.From(
            File.ReadAllText(Path.Combine(Folder, "openapi.json")),
            File.ReadAllText(Path.Combine(Folder, "overlay.json"))
        );
        foreach (var source in generated.Sources)
        {
            var lines = source.Split('\n');
            lines.Where(line => line.EndsWith(' ')).ShouldBeEmpty();
            lines
                .Zip(lines.Skip(1))
                .Index()
                .Where(pair =>
                    pair.Item.First.Trim().Length == 0 && (pair.Item.Second.Trim() is "" or "}") && pair.Index < lines.Length - 2
                )
                .Select(pair => pair.Index + 1)
                .ShouldBeEmpty();
            lines
                .Zip(lines.Skip(1))
                .Index()
                .Where(pair => pair.Item.First.Trim() == "{" && pair.Item.Second.Trim().Length == 0)
                .Select(pair => pair.Index + 1)
                .ShouldBeEmpty();
        }
    }

    private static Generated InCulture(string decimalSeparator, string negativeSign, Func<Generated> generate)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Made here, since a machine may have no culture but the invariant one.
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (decimalSeparator, negativeSign);
            CultureInfo.CurrentCulture = culture;
            return generate();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
