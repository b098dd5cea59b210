using System.Text.RegularExpressions;

namespace ClientGen.FaultMatrix.Tests;

public sealed partial class EveryGuaranteeNamesATestThatExists
{
    [Fact]
    public void SafetyPage()
    {
        var page = File.ReadAllText(Repository.At("docs", "safety.md"));
        var sources = Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var named = TestName().Matches(page).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(test => !sources.Exists(source => IsIn(source, test.Class, test.Method))).ShouldBeEmpty();
        page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| guarantee | test |" && !TestName().IsMatch(line)).ShouldBeEmpty();
    }

    private static bool IsIn(string source, string type, string method) =>
        Regex.IsMatch(source, $@"class {type}\b") && Regex.IsMatch(source, $@"(void|Task) {method}\(");

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();
}
