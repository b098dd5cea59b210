using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>What a source calls itself: the first heading of a page, or the title member of a fragment file.</summary>
internal static class SourceTitle
{
    /// <summary>The root member by which a fragment file names itself. It is about the file, so it is not merged.</summary>
    public const string Member = "x-clientgen-title";

    /// <param name="source">The source.</param>
    /// <param name="fragments">What was found in it, at least one.</param>
    public static string Of(SourceFile source, IReadOnlyList<Fragment> fragments)
    {
        var title = source.IsJson
            ? (fragments[0].Root[Member] as JValue)?.Value as string
            : source.ReadText().Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
        return string.IsNullOrEmpty(title) ? source.Name : title;
    }
}
