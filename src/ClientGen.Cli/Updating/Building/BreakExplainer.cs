using System.Text.RegularExpressions;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Cli.Updating.Building;

/// <summary>Says of each error in hand-written code what became of the name that it uses.</summary>
internal sealed partial class BreakExplainer(DiffReport report, SideNames names)
{
    /// <summary>One sentence, or the compiler's words where the document's change explains nothing.</summary>
    public string Explain(BuildError error)
    {
        var said = Quoted().Matches(error.Message).Select(match => match.Groups[1].Value.Split('(', '<')[0]).ToList();
        var words = said.SelectMany(name => name.Split('.')).ToHashSet(StringComparer.Ordinal);
        var found = report
            .Findings.Where(finding => finding.CSharp != CSharpLevel.None)
            .Select(finding => (Finding: finding, Score: finding.Members.Select(member => Score(member, words)).DefaultIfEmpty().Max()))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Finding.CSharp)
            .FirstOrDefault();
        return found.Finding is { } finding ? $"{finding.Message}{Now(finding)}" : error.Message;
    }

    // The member and its type say more than one of them.
    private static int Score(string member, HashSet<string> words)
    {
        var parts = member.Split('.');
        var known = parts.Count(words.Contains);
        return known == parts.Length ? 2
            : words.Contains(parts[^1]) ? 1
            : 0;
    }

    private string Now(Finding finding)
    {
        if (finding.New is not { } place)
            return "; nothing took its place";
        var pointer = place.Pointer;
        var at = pointer.LastIndexOf("/properties/", StringComparison.Ordinal);
        if (at >= 0)
        {
            var owner = pointer[..at];
            return $"; in C# it is {names.New.TypeName(owner)}.{names.New.MemberName(owner, SpecParts.Segments(pointer)[^1])} now";
        }
        return SpecParts.Segments(pointer) is ["components", "schemas", _] ? $"; in C# it is {names.New.TypeName(pointer)} now" : "";
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
