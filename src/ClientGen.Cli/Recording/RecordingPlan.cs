namespace ClientGen.Cli.Recording;

/// <summary>What a recording will do and what it costs, told before anything is sent.</summary>
internal static class RecordingPlan
{
    public static async Task WriteAsync(VendorRecording vendor, Uri? address, string folder, bool billable, TextWriter output)
    {
        await output.WriteLineAsync(
            $"With the key in {vendor.KeyVariable}, {vendor.Profile.Name} at {address ?? vendor.Profile.BaseAddress} is asked:"
        );
        foreach (var flow in vendor.Flows)
        {
            foreach (var call in flow.Calls)
                await output.WriteLineAsync($"  {flow.Name}: {call.Operation.Method} {call.Operation.Path}, {Cost(flow, call, billable)}");
            if (flow.Besides is { } besides)
                await output.WriteLineAsync($"  {flow.Name}: {besides}");
        }
        var made = vendor.Made(billable);
        if (vendor.FreeHeaders.Count > 0)
        {
            await output.WriteLineAsync(
                $"  each with {string.Join(", ", vendor.FreeHeaders.Select(header => $"{header.Key}: {header.Value}"))}, so "
                    + "that nothing is billed"
            );
        }
        var bought = made.SelectMany(flow => flow.Calls).Count(call => call.Costs);
        await output.WriteLineAsync(bought == 0 ? "It costs nothing." : $"The vendor bills {bought} of these calls.");
        await output.WriteLineAsync(
            $"The answers go to {folder}, one HAR file for each name, without the key, signed addresses and ids that grant access."
        );
    }

    public static Task WriteAsync(VendorRecording vendor, Uri? address, string path, IReadOnlyList<string> command, TextWriter output) =>
        output.WriteLineAsync(
            $"{string.Join(' ', command)} is run with the key in {vendor.KeyVariable}. Its calls go to {vendor.Profile.Name} at "
                + $"{address ?? vendor.Profile.BaseAddress}, "
                + $"and cost what they cost: a program that buys, buys. They are recorded in {path}."
        );

    private static string Cost(RecordedFlow flow, PlannedCall call, bool billable)
    {
        if (flow.Costs && !billable)
            return call.Costs ? "billed, so it is left out (--billable makes it)" : "left out with what is billed";
        var times = call.Times == "once" ? "" : $", {call.Times}";
        return call.Costs ? $"billed {call.Times}; the price is not in the vendor's document"
            : call.FreeWith is { } parameter ? $"free, with {parameter}{times}"
            : $"free{times}";
    }
}
