using System.Text.RegularExpressions;

namespace ClientGen.Drill.Tests.Running;

/// <summary>One build of a changed document.</summary>
/// <param name="Sources">What was generated.</param>
/// <param name="Compiler">What the compiler says to it and the hand-written code.</param>
internal sealed partial record Attempt(Sources Sources, IReadOnlyList<string> Compiler)
{
    public bool IsBuilt => Sources.Errors.Count == 0 && Compiler.Count == 0;

    /// <summary>Whether each error says where it is.</summary>
    public bool IsPlaced => Sources.Errors.All(error => error.Line > 0);

    /// <summary>Whether all that stops it is decisions, each with an answer ready.</summary>
    public bool IsQuestion => Sources.Errors.Count > 0 && Sources.Errors.All(error => Advice.In(error) is not null);

    public static Attempt Build(VendorCode vendor, string document, string overlay, IReadOnlyList<(string, string, string)>? code = null)
    {
        var sources = Sources.Generate(vendor, document, overlay);
        // What is generated today compiles, as a test of its own shows.
        var isKnown = sources.Files.Count == 0 || (code is not { Count: > 0 } && sources.IsSameAs(vendor.Today));
        return new(sources, isKnown ? [] : vendor.Compile(sources, code ?? []));
    }

    /// <summary>What stops it, without lines and texts, which change with each edit of hand-written code.</summary>
    public IEnumerable<string> Stops =>
        Sources
            .Errors.Select(error => $"{error.Code} at `{(error.Pointer.Length > 0 ? Target(error.Pointer) : error.File)}`")
            .Concat(Compiler.Select(line => CompilerPlace().Match(line)).Select(m => $"{m.Groups["code"]} in {m.Groups["file"]}"));

    private static string Target(string pointer) => pointer.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<file>[^/(]+)\(\d+\): (?<code>\w+):")]
    private static partial Regex CompilerPlace();
}
