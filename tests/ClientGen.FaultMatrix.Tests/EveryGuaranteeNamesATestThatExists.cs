using System.Text.RegularExpressions;

namespace ClientGen.FaultMatrix.Tests;

public sealed partial class EveryGuaranteeNamesATestThatExists
{
    [Fact]
    public void SafetyPage()
    {
        var page = File.ReadAllText(Repository.At("docs", "safety.md"));
        var tests = new TestNames();
        var named = TestName().Matches(page).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(test => !tests.Exist(test.Class, test.Method)).ShouldBeEmpty();
        page.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| guarantee | test |" && !TestName().IsMatch(line))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();
}
