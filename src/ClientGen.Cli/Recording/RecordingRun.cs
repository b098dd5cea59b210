using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.Recording;

namespace ClientGen.Cli.Recording;

/// <summary>Makes a vendor's calls and writes what came, one file for each flow.</summary>
internal sealed class RecordingRun(
    VendorRecording vendor,
    Uri? address,
    string key,
    Consent consent,
    RecordingCheck check,
    TextWriter output,
    TextWriter error
)
{
    private readonly List<string> _files = [];

    public async Task<int> RunAsync(string folder, bool billable, string? picture, CancellationToken cancellationToken)
    {
        var flows = vendor.Made(billable);
        if (flows.Any(flow => flow.Costs) && !(Uri.TryCreate(picture, UriKind.Absolute, out var at) && at.Scheme == Uri.UriSchemeHttps))
        {
            await error.WriteLineAsync("Calls that cost credits need a picture to work on: give its https address with --picture.");
            return ExitCode.Bad;
        }
        await RecordingPlan.WriteAsync(vendor, address, folder, billable, output);
        if (!await consent.AskAsync(output, error))
            return ExitCode.Bad;
        if (RecordingFiles.Fault(flows.Select(flow => PathOf(folder, flow))) is { } fault)
        {
            await error.WriteLineAsync(fault);
            return ExitCode.Bad;
        }
        var failed = new List<string>();
        foreach (var flow in flows)
        {
            if (!await RecordAsync(flow, picture ?? "", PathOf(folder, flow), cancellationToken))
                failed.Add(flow.Name);
        }
        var verified = await check.RunAsync(_files);
        if (failed.Count == 0)
            return verified;
        await error.WriteLineAsync(
            $"{failed.Count} of {flows.Count} recordings failed: {string.Join(", ", failed)}. What came until then is kept, and "
                + "the others are whole."
        );
        return ExitCode.Failed;
    }

    private static string PathOf(string folder, RecordedFlow flow) => Path.Combine(folder, $"{flow.Name}.har");

    private async Task<bool> RecordAsync(RecordedFlow flow, string picture, string path, CancellationToken cancellationToken)
    {
        var options = vendor.NewOptions();
        (options.ApiKey, options.BaseAddress, options.AllowInsecureLoopback) = (key, address, address is not null);
        foreach (var header in vendor.FreeHeaders.Where(_ => !flow.Costs))
            options.Headers[header.Key] = header.Value;
        using var recorder = new RecordingHandler(RecordingOptions.For(vendor.Profile, key, address))
        {
            InnerHandler = PrimaryHandler.ForVendor(),
        };
        using var guard = new PlanGuard(flow.Calls, address ?? vendor.Profile.BaseAddress) { InnerHandler = recorder };
        using var transport = ApiTransport.Create(vendor.Profile, options, guard, PrimaryHandler.ForFiles(() => options));
        var failed = true;
        try
        {
            await flow.RunAsync(transport, picture, cancellationToken);
            failed = false;
        }
        catch (AuthenticationException refused)
        {
            await error.WriteLineAsync(
                $"{flow.Name}: {refused.Message} The key in {vendor.KeyVariable} was refused: see that it is whole, "
                    + $"{vendor.Profile.Name}'s own and still valid."
            );
        }
        catch (Exception fault) when (fault is ApiException or JobException)
        {
            await error.WriteLineAsync($"{flow.Name}: {fault.Message}");
        }
        finally
        {
            // A refusal is a response worth having, too, and so is what came before the user stopped it.
            if (recorder.Count > 0)
                failed |= !await WriteAsync(flow, recorder, path, failed);
        }
        return !failed;
    }

    private async Task<bool> WriteAsync(RecordedFlow flow, RecordingHandler recorder, string path, bool failed)
    {
        try
        {
            _files.Add(await RecordingFiles.WriteAsync(path, recorder, vendor.Comment(address), failed));
            await output.WriteLineAsync($"{flow.Name}: {_files[^1]}");
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{flow.Name}: {path} could not be written: {fault.Message}");
            return false;
        }
    }
}
