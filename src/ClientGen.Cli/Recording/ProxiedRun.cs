using System.ComponentModel;
using System.Diagnostics;
using ClientGen.Recording;

namespace ClientGen.Cli.Recording;

/// <summary>Runs a program whose calls go through a proxy on this machine, and writes what passed.</summary>
internal sealed class ProxiedRun(
    VendorRecording vendor,
    Uri? address,
    string key,
    Consent consent,
    RecordingCheck check,
    TextWriter output,
    TextWriter error
)
{
    /// <returns>The program's own exit code.</returns>
    public async Task<int> RunAsync(string path, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            await error.WriteLineAsync(
                $"{path} is a folder: with a command, --output is the file of the recording, such as {Path.Combine(path, "traffic.har")}."
            );
            return ExitCode.Bad;
        }
        await RecordingPlan.WriteAsync(vendor, address, path, command, output);
        if (!await consent.AskAsync(output, error))
            return ExitCode.Bad;
        // Before the program runs: what it bought must not be lost to a missing folder.
        if (RecordingFiles.Fault([path]) is { } fault)
        {
            await error.WriteLineAsync(fault);
            return ExitCode.Bad;
        }
        await using var proxy = await RecordingProxy.StartAsync(
            address ?? vendor.Profile.BaseAddress,
            RecordingOptions.For(vendor.Profile, key, address),
            cancellationToken
        );
        try
        {
            return await RunAsync(command, Settings(vendor, proxy.Address, key), cancellationToken);
        }
        catch (Win32Exception missing)
        {
            await error.WriteLineAsync($"'{command[0]}' could not be started: {missing.Message}");
            return ExitCode.Bad;
        }
        finally
        {
            await WriteAsync(proxy, path, command[0]);
        }
    }

    /// <summary>What the program is told, in the names that the clients' options have in configuration.</summary>
    public static IReadOnlyDictionary<string, string> Settings(VendorRecording vendor, Uri address, string key) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{vendor.Profile.Name}__BaseAddress"] =
                address.AbsolutePath == "/" ? address.GetLeftPart(UriPartial.Authority) : address.ToString(),
            [$"{vendor.Profile.Name}__AllowInsecureLoopback"] = "true",
            [$"{vendor.Profile.Name}__ApiKey"] = key,
            [vendor.KeyVariable] = key,
        };

    private static async Task<int> RunAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> settings,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false };
        foreach (var setting in settings)
            start.Environment[setting.Key] = setting.Value;
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private async Task WriteAsync(RecordingProxy proxy, string path, string program)
    {
        if (proxy.Count == 0)
        {
            await error.WriteLineAsync(
                $"No call was recorded: {program} did not use the address in {vendor.Profile.Name}__BaseAddress. Nothing was written."
            );
            return;
        }
        await File.WriteAllTextAsync(path, proxy.ToHar(vendor.Comment(address)), CancellationToken.None);
        await output.WriteLineAsync($"{proxy.Count} calls: {path}");
        // The exit code is the program's own; what was found is told.
        await check.RunAsync([path]);
    }
}
