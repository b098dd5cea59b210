using System.Diagnostics;
using ClientGen.Cli.Batches;

namespace ClientGen.Cli.Tests.Batches;

/// <summary>Starts the built program in a process of its own.</summary>
internal static class RunProcess
{
    public static Process Start(string vendor, string photos, string results, Uri address, params IReadOnlyList<string> more)
    {
        string[] words =
        [
            .. new[] { Path.Combine(AppContext.BaseDirectory, "clientgen.dll"), "run", vendor, "--in", photos, "--out", results },
            .. new[] { "--address", address.ToString(), "--json" },
            .. more,
        ];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[RunVendor.All[vendor].KeyVariable] = "key";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    public static void Signal(this Process process, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
