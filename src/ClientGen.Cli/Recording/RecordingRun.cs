using ClientGen.Http;

namespace ClientGen.Cli.Recording;

/// <summary>Makes a vendor's calls and writes what came, one file each.</summary>
internal sealed class RecordingRun(
    VendorRecording vendor, Uri? address, string key, Consent consent, RecordingCheck check, TextWriter output, TextWriter error)
{
    private readonly List<string> _files = [];

    public async Task<int> RunAsync(string folder, bool buy, string? picture, CancellationToken cancellationToken)
    {
        if (buy && !(Uri.TryCreate(picture, UriKind.Absolute, out var at) && at.Scheme == Uri.UriSchemeHttps))
        {
            await error.WriteLineAsync("Calls that cost credits need a picture to work on: give its https address with --picture.");
            return ExitCode.Bad;
        }
        await RecordingPlan.WriteAsync(vendor, address, folder, buy, output);
        if (!await consent.AskAsync(output, error))
            return ExitCode.Bad;
        Directory.CreateDirectory(folder);
        var failed = new List<string>();
        foreach (var call in vendor.Calls)
        {
            if ((!call.Costs || buy) && !await RecordAsync(call, buy, picture ?? "", Path.Combine(folder, $"{call.Name}.har"), cancellationToken))
                failed.Add(call.Name);
        }
        var verified = await check.RunAsync(_files);
        if (failed.Count == 0)
            return verified;
        await error.WriteLineAsync($"{failed.Count} of {vendor.Calls.Count} calls failed: {string.Join(", ", failed)}. The others are recorded.");
        return ExitCode.Failed;
    }

    private async Task<bool> RecordAsync(RecordedOperation call, bool buy, string picture, string path, CancellationToken cancellationToken)
    {
        var options = new VendorOptions { ApiKey = key, BaseAddress = address, AllowInsecureLoopback = address is not null };
        foreach (var header in vendor.FreeHeaders.Where(_ => !buy))
            options.Headers[header.Key] = header.Value;
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
                await File.WriteAllTextAsync(path, recorder.ToHar(vendor.Comment(address)), CancellationToken.None);
                _files.Add(path);
                await output.WriteLineAsync($"{call.Name}: {path}");
            }
        }
    }
}
