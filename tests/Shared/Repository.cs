using System.Runtime.CompilerServices;

namespace ClientGen.Tests;

/// <summary>Places in the repository that tests read, and never write to.</summary>
internal static class Repository
{
    public static string Root { get; } = Up(ThisFile());

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Up(string file) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
