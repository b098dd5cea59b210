using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Usage;

/// <summary>
/// Asks the .NET SDK how a project is compiled, once for each framework it is built for. The project's own targets run, its
/// compiler does not, and what it depends on is taken as it was built last.
/// </summary>
internal static class DotnetProject
{
    /// <summary>The arguments the C# compiler would get.</summary>
    /// <param name="path">The project file, as the user named it.</param>
    /// <returns>For each target framework its name and the arguments.</returns>
    /// <exception cref="SpecException">There is no such project, or it can't be evaluated.</exception>
    public static IEnumerable<(string Framework, IReadOnlyList<string> Arguments)> CompilerArguments(string path)
    {
        if (Directory.Exists(path))
            throw new SpecException(path, "this is a folder; name the project file in it");
        if (!File.Exists(path))
            throw new SpecException(path, "there is no such project; check the path");
        if (!path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            throw new SpecException(path, "only C# projects can be looked into; name a .csproj file");
        var properties = Ask(path, "-getProperty:TargetFramework,TargetFrameworks,ProjectAssetsFile")["Properties"];
        var frameworks = (
            (string?)properties?["TargetFramework"] is { Length: > 0 } one ? one : (string?)properties?["TargetFrameworks"] ?? ""
        ).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (frameworks.Length == 0)
            throw new SpecException(path, "the project names no target framework; only SDK-style projects can be looked into");
        if ((string?)properties?["ProjectAssetsFile"] is { Length: > 0 } assets && !File.Exists(assets))
            throw new SpecException(path, $"the project is not restored; run: dotnet build \"{path}\"");
        return frameworks.Select(f => (f, (IReadOnlyList<string>)Arguments(path, f)));
    }

    private static List<string> Arguments(string path, string framework)
    {
        // Reference assemblies have no method bodies to follow. An output that is never made keeps the target from being skipped as up to
        // date.
        var answer = Ask(
            path,
            "-target:Compile",
            $"-property:TargetFramework={framework}",
            "-property:DesignTimeBuild=true",
            "-property:SkipCompilerExecution=true",
            "-property:ProvideCommandLineArgs=true",
            "-property:BuildProjectReferences=false",
            $"-property:NonExistentFile={Path.Combine("never", "made")}",
            "-property:CompileUsingReferenceAssemblies=false",
            "-getItem:CscCommandLineArgs"
        );
        var arguments = (answer["Items"]?["CscCommandLineArgs"] as JArray)?.Select(a => (string)a["Identity"]!).ToList();
        return arguments is { Count: > 0 } ? arguments : throw new SpecException(path, $"the project has no C# to compile for {framework}");
    }

    private static JObject Ask(string path, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(path))!,
        };
        foreach (
            var argument in (string[])["msbuild", Path.GetFullPath(path), "-nologo", "-verbosity:quiet", "-nodeReuse:false", .. arguments]
        )
        {
            start.ArgumentList.Add(argument);
        }
        // A build that this program runs in must not choose the SDK of the project's.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        try
        {
            using var process = Process.Start(start) ?? throw new SpecException(path, "dotnet did not start");
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var text = errors.GetAwaiter().GetResult() + output;
            if (process.ExitCode != 0)
                throw new SpecException(path, $"the project can't be evaluated; build it first. The SDK says: {FirstError(text)}");
            // Warnings may stand in front of the answer.
            return JObject.Parse(output.StartsWith('{') ? output : output[output.IndexOf("\n{", StringComparison.Ordinal)..]);
        }
        catch (Win32Exception e)
        {
            throw new SpecException(
                path,
                "the dotnet command was not found; --usage needs the .NET SDK the project is built with",
                innerException: e
            );
        }
        catch (Exception e) when (e is JsonException or ArgumentOutOfRangeException)
        {
            throw new SpecException(
                path,
                "the SDK's answer about the project can't be read; .NET SDK 8 or later is needed",
                innerException: e
            );
        }
    }

    private static string FirstError(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, l => l.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "nothing";
    }
}
