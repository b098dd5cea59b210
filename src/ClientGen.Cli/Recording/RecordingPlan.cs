namespace ClientGen.Cli.Recording;

/// <summary>What a recording will do and what it costs, told before anything is sent.</summary>
internal static class RecordingPlan
{
    public static async Task WriteAsync(VendorRecording vendor, Uri? address, string folder, bool buy, TextWriter output)
    {
        await output.WriteLineAsync($"With the key in {vendor.KeyVariable}, {vendor.Profile.Name} at {address ?? vendor.Profile.BaseAddress} is asked:");
        foreach (var call in vendor.Calls)
            await output.WriteLineAsync($"  {call.Name}: {call.Operation.Method} {call.Operation.Path}, {Cost(call, buy)}");
        if (!buy && vendor.FreeHeaders.Count > 0)
            await output.WriteLineAsync($"  each with {string.Join(", ", vendor.FreeHeaders.Select(header => $"{header.Key}: {header.Value}"))}, so that nothing is billed");
        var bought = vendor.Calls.Count(call => call.Costs && buy);
        await output.WriteLineAsync(bought == 0 ? "It costs nothing." : $"The vendor bills {bought} of these calls.");
        await output.WriteLineAsync($"The answers go to {folder}, one HAR file for each call, without the key, signed addresses and ids that grant access.");
    }

    public static Task WriteAsync(VendorRecording vendor, Uri? address, string path, IReadOnlyList<string> command, TextWriter output) => output.WriteLineAsync(
        $"{string.Join(' ', command)} is run with the key in {vendor.KeyVariable}. Its calls go to {vendor.Profile.Name} at {address ?? vendor.Profile.BaseAddress}, "
        + $"and cost what they cost: a program that buys, buys. They are recorded in {path}.");

    private static string Cost(RecordedOperation call, bool buy) =>
        !call.Costs ? "free"
        : buy ? "billed; the price is not in the vendor's document"
        : "billed, so it is left out (--buy makes it)";
}
