using ClientGen.Http;

namespace ClientGen.Cli.Recording;

/// <summary>Makes a vendor's calls and writes what came, one file each.</summary>
internal sealed class RecordingRun(VendorRecording vendor, Uri? address, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(string folder, bool buy, string? picture, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(vendor.KeyVariable) is not { Length: > 0 } key)
        {
            await error.WriteLineAsync($"There is no key: set the environment variable {vendor.KeyVariable} to your {vendor.Profile.Name} key.");
            return ExitCode.Bad;
        }
        if (buy && picture is null)
        {
            await error.WriteLineAsync("Calls that cost credits need a picture to work on: give its address with --picture.");
            return ExitCode.Bad;
        }
        Directory.CreateDirectory(folder);
        foreach (var call in vendor.Calls)
        {
            if (call.Costs && !buy)
                await output.WriteLineAsync($"{call.Name}: left out, because it costs credits (--buy makes it).");
            else
                await RecordAsync(call, picture ?? "", key, Path.Combine(folder, $"{call.Name}.har"), cancellationToken);
        }
        return ExitCode.Success;
    }

    private async Task RecordAsync(RecordedOperation call, string picture, string key, string path, CancellationToken cancellationToken)
    {
        var options = new VendorOptions { ApiKey = key, BaseAddress = address, AllowInsecureLoopback = address is not null };
        var recording = new RecordingOptions { Vendor = address ?? vendor.Profile.BaseAddress };
        recording.Secrets.Add(key);
        // Addresses that hold a signature or grant access by themselves.
        foreach (var member in new[] { "upload_url", "uploadUrl", "s3PutObjectUrl", "tmp_url", "result_url", "correctedFile", "statusEndpoint" })
            recording.JsonPaths.Add($"$..{member}");
        using var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var recorder = new RecordingHandler(recording) { InnerHandler = wire };
        using var files = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var transport = ApiTransport.Create(vendor.Profile, options, recorder, files);
        try
        {
            await call.CallAsync(transport, picture, cancellationToken);
            await output.WriteLineAsync($"{call.Name}: {path}");
        }
        catch (ApiException refused)
        {
            // A refusal is an answer worth having, too.
            await output.WriteLineAsync($"{call.Name}: {path} ({refused.Message})");
        }
        await File.WriteAllTextAsync(path, recorder.ToHar($"Recorded from {vendor.Profile.Name} with a live key."), cancellationToken);
    }
}
