using System.Text.RegularExpressions;

namespace ClientGen.PublicApi.Tests;

/// <summary>What a changelog says of the public API.</summary>
internal static partial class Changelog
{
    /// <summary>The newest section.</summary>
    public static string Newest(string text) =>
        text.Split("\n## ")
            .Select(part => part.StartsWith("## ", StringComparison.Ordinal) ? part[3..] : part)
            .FirstOrDefault(part => part.StartsWith("Unreleased", StringComparison.Ordinal))
        ?? "";

    /// <summary>The members that the newest section says were added, as in <c>Job.WaitAsync</c>, without type arguments.</summary>
    public static IEnumerable<string> Added(string text) =>
        Newest(text)
            .Split("\n### ")
            .Where(part => part.StartsWith("Added", StringComparison.Ordinal))
            .SelectMany(part => Member().Matches(part))
            .Select(match => $"{match.Groups["type"].Value}.{match.Groups["member"].Value}");

    /// <summary>Whether a listing has the type, and the member in it or in what it stands on.</summary>
    public static bool IsIn(string name, IReadOnlyList<string> listings)
    {
        var (type, member) = (name.Split('.')[0], name.Split('.')[1]);
        return listings.Any(listing => Regex.IsMatch(listing, $@"\b{type}\b"))
            && listings.Any(listing => Regex.IsMatch(listing, $@"\b{member}\b"));
    }

    /// <summary>The types that one listing has and the other has not, and that the newest section does not name.</summary>
    public static IEnumerable<string> Unsaid(IEnumerable<string> before, IEnumerable<string> now, string text)
    {
        var said = Newest(text);
        var (old, current) = (Types(before), Types(now));
        return old.Except(current)
            .Concat(current.Except(old))
            .Where(type => !Regex.IsMatch(said, $@"\b{type}\b"))
            .Order(StringComparer.Ordinal);
    }

    private static HashSet<string> Types(IEnumerable<string> listings) =>
        [.. listings.SelectMany(listing => Type().Matches(listing)).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"`(?!ClientGen\.)(?<type>[A-Z]\w+)(<[\w, ]+>)?\.(?<member>[A-Z]\w+)(<[\w, ]+>)?`")]
    private static partial Regex Member();

    [GeneratedRegex(
        @"\bpublic (?:static |sealed |abstract |readonly |ref )*(?:class|struct|enum|interface|record|delegate \S+) (?<name>\w+)"
    )]
    private static partial Regex Type();
}
