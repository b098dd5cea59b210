using ClientGen.Http;

namespace ClientGen.Cli.Recording;

/// <summary>Makes a vendor's calls and writes what came, one file each.</summary>
internal sealed class RecordingRun(VendorRecording vendor, Uri? address, string key, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(string folder, bool buy, string? picture, CancellationToken cancellationToken)
    {
        if (buy && !(Uri.TryCreate(picture, UriKind.Absolute, out var at) && at.Scheme == Uri.UriSchemeHttps))
        {
            await error.WriteLineAsync("Calls that cost credits need a picture to work on: give its https address with --picture.");
            return ExitCode.Bad;
        }
        Directory.CreateDirectory(folder);
        var failed = new List<string>();
        foreach (var call in vendor.Calls)
        {
            if (call.Costs && !buy)
                await output.WriteLineAsync($"{call.Name}: left out, because it costs credits (--buy makes it).");
            else if (!await RecordAsync(call, picture ?? "", Path.Combine(folder, $"{call.Name}.har"), cancellationToken))
                failed.Add(call.Name);
        }
        if (failed.Count == 0)
            return ExitCode.Success;
        await error.WriteLineAsync($"{failed.Count} of {vendor.Calls.Count} calls failed: {string.Join(", ", failed)}. The others are recorded.");
        return ExitCode.Failed;
    }

    private async Task<bool> RecordAsync(RecordedOperation call, string picture, string path, CancellationToken cancellationToken)
    {
        var options = new VendorOptions { ApiKey = key, BaseAddress = address, AllowInsecureLoopback = address is not null };
        using var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var recorder = new RecordingHandler(RecordingOptions.For(vendor.Profile, key, address)) { InnerHandler = wire };
        using var files = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var transport = ApiTransport.Create(vendor.Profile, options, recorder, files);
        try
        {
            await call.CallAsync(transport, picture, cancellationToken);
            return true;
        }
        catch (ApiException refused)
        {
            await error.WriteLineAsync($"{call.Name}: {refused.Message}");
            return false;
        }
        finally
        {
            // A refusal is an answer worth having, too.
            if (recorder.Count > 0)
            {
                await File.WriteAllTextAsync(path, recorder.ToHar($"Recorded from {vendor.Profile.Name} with a live key."), CancellationToken.None);
                await output.WriteLineAsync($"{call.Name}: {path}");
            }
        }
    }
}
