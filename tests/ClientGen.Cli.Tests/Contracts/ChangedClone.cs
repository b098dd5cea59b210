using System.Diagnostics;
using ClientGen.TestSupport;

namespace ClientGen.Cli.Tests.Contracts;

/// <summary>A clone of a repository with this one's documents and CI files, to change as a maintainer would.</summary>
internal sealed class ChangedClone : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ChangedClone()
    {
        var origin = _folder.File("origin");
        CopyFolder(Repository.At("specs"), Path.Combine(origin, "specs"));
        CopyFolder(Repository.At(".ci"), Path.Combine(origin, ".ci"));
        Git(origin, "init", "--quiet", "--initial-branch=main");
        Git(origin, "add", "--all");
        Git(origin, "commit", "--quiet", "--message=base");
        Git(_folder.Path, "clone", "--quiet", origin, Root);
    }

    public string Root => _folder.File("clone");

    public string At(string relative) => Path.Combine(Root, relative);

    /// <summary>Replaces a text that is in the file exactly once.</summary>
    public void Replace(string relative, string text, string by)
    {
        var before = File.ReadAllText(At(relative));
        (before.Split(text).Length - 1).ShouldBe(1, $"'{text}' in {relative}");
        File.WriteAllText(At(relative), before.Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>Runs a command in the clone, with this build's program as <c>clientgen</c>.</summary>
    public Run Bash(string script, params (string Name, string Value)[] environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "clientgen.dll");
        var bin = Directory.CreateDirectory(_folder.File("bin")).FullName;
        var shim = Path.Combine(bin, "clientgen");
        File.WriteAllText(shim, $"#!/usr/bin/env bash\nexec dotnet '{program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(shim, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Start(
            "bash",
            Root,
            ["-c", script],
            [
                ("CLIENTGEN_PROGRAM", program),
                ("PATH", bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")),
                .. environment,
            ]
        );
    }

    public void Dispose()
    {
        // Git's objects are read-only, which stops a delete on some systems.
        foreach (var file in new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories))
            file.IsReadOnly = false;
        _folder.Dispose();
    }

    private static void Git(string folder, params string[] arguments)
    {
        var run = Start("git", folder, ["-c", "user.name=t", "-c", "user.email=t@t.test", "-c", "core.autocrlf=false", .. arguments], []);
        run.Code.ShouldBe(0, run.Error);
    }

    private static Run Start(
        string program,
        string folder,
        IEnumerable<string> arguments,
        IEnumerable<(string Name, string Value)> environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A hook or a rebase around the tests must not turn git to another repository.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
