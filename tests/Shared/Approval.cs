using System.Runtime.CompilerServices;

namespace ClientGen.Tests;

/// <summary>
/// The one switch that accepts what tests see: <c>CLIENTGEN_APPROVE=1</c> writes snapshots and pages that are missing or differ.
/// Without it a missing snapshot fails a test.
/// </summary>
internal static class Approval
{
    private const string Mismatches = "__mismatch__";

    public static bool IsGiven { get; } = Environment.GetEnvironmentVariable("CLIENTGEN_APPROVE") == "1";

    [ModuleInitializer]
    internal static void Set()
    {
        if (!IsGiven)
        {
            Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", "on");
            return;
        }

        // The run that accepts a difference shows it as a failure, for reading; the next one is green.
        var project = Repository.At("tests", typeof(Approval).Assembly.GetName().Name!);
        foreach (var file in Differing(project))
            File.Delete(file);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var file in Differing(project))
                File.Move(file, Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(file))!, Path.GetFileName(file)), overwrite: true);
        };
    }

    private static IReadOnlyList<string> Differing(string project) =>
        !Directory.Exists(project)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(project, "*.snap", SearchOption.AllDirectories)
                    .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == Mismatches),
            ];
}
