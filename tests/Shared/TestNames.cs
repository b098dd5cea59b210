using System.Text.RegularExpressions;

namespace ClientGen.Tests;

/// <summary>Tells whether a test that a page or table names is there.</summary>
internal sealed class TestNames
{
    private readonly IReadOnlyList<string> _sources =
    [
        .. Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText),
    ];

    /// <summary>Whether a class has a test of that name.</summary>
    public bool Exist(string type, string method) =>
        _sources.Any(source =>
            Regex.IsMatch(source, $@"class {Regex.Escape(type)}\b") && Regex.IsMatch(source, $@"(void|Task) {Regex.Escape(method)}\(")
        );
}
