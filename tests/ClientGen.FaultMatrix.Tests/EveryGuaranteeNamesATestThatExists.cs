using System.Text.RegularExpressions;

namespace ClientGen.FaultMatrix.Tests;

public sealed partial class EveryGuaranteeNamesATestThatExists
{
    [Fact]
    public void SafetyPage()
    {
        var rows = File.ReadAllLines(Repository.At("docs", "safety.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| guarantee | test |")
            .Select(line => line.Split('|')[^2])
            .ToList();
        var tests = new TestNames();
        var named = rows.SelectMany(row => TestName().Matches(row))
            .Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value))
            .ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(test => !tests.Exist(test.Class, test.Method)).ShouldBeEmpty();
        rows.Where(row => !TestName().IsMatch(row)).ShouldBeEmpty();
    }

    [Fact]
    public void NumbersOfTheSafetyPage_AreThoseThatTheMatrixCounted()
    {
        var matrix = File.ReadAllText(Repository.At("docs", "fault-matrix.md"));
        var said = Count().Matches(File.ReadAllText(Repository.At("docs", "safety.md"))).Select(match => match.Value).ToList();
        said.Count.ShouldBeGreaterThan(3);
        said.Where(count => !matrix.Contains(count.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"[0-9][0-9,]* (?:runs|operations|faults|set-ups)\b")]
    private static partial Regex Count();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex TestName();
}
