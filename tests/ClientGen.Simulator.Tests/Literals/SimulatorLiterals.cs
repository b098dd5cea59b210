using System.Text.RegularExpressions;

namespace ClientGen.Simulator.Tests.Literals;

/// <summary>The texts in the source of a vendor's simulator that may be words of the vendor's.</summary>
internal static partial class SimulatorLiterals
{
    /// <summary>Each with a file and line where it stands.</summary>
    public static IReadOnlyDictionary<string, string> Of(string folder) =>
        Directory
            .EnumerateFiles(Repository.At("src", "ClientGen.Simulator", folder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select((text, index) => (Text: text, At: $"{Path.GetFileName(file)}({index + 1})")))
            // The ids of behaviours have a test of their own.
            .Where(line =>
                !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && !line.Text.Contains("[Behaviour(", StringComparison.Ordinal)
            )
            .SelectMany(line => Plain().Matches(line.Text).Select(match => (Literal: match.Groups[1].Value, line.At)))
            .Where(found => Vocabulary.Concerns(found.Literal))
            .GroupBy(found => found.Literal, found => found.At, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    // What is put together from parts is no literal of the vendor's.
    [GeneratedRegex(@"(?<![$@""])""((?:[^""\\{}]|\\.|\{[A-Za-z_]+\})*)""")]
    private static partial Regex Plain();
}
