using System.Globalization;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>The account's presets. A name that is taken is refused, with status 200 as the vendor does.</summary>
[Behaviour("preset-operations")]
internal sealed class PresetOperations(PerfectlyClearState state)
{
    public Reply List(SimulatedCall call)
    {
        var limit = int.TryParse(call.Context.Request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? most
            : int.MaxValue;
        return Reply.Json(
            200,
            new JObject
            {
                ["presets"] = new JArray(
                    state.Presets.Values.OrderBy(preset => preset.Id, StringComparer.Ordinal).Take(limit).Select(Describe)
                ),
            }
        );
    }

    [Behaviour("preset-refused-with-200")]
    public Reply Create(SimulatedCall call)
    {
        var name = (string)call.Body["name"]!;
        if (state.Presets.Values.Any(preset => preset.Name == name))
            return Reply.Json(200, new JObject { ["error"] = $"There is a preset '{name}' already." });
        var (preset, url) = state.OpenPreset(name, (string?)call.Body["description"]);
        return Reply.Json(200, new JObject { ["presetId"] = preset.Id, ["uploadUrl"] = url });
    }

    public Reply Get(SimulatedCall call)
    {
        if (!state.Presets.TryGetValue(call.PathValues["presetId"], out var preset))
            return Missing();
        var body = Describe(preset);
        if (preset.File.IsFilled)
            body["uri"] = state.PublishPreset(preset);
        return Reply.Json(200, body);
    }

    /// <summary>The file of a preset, at the address that the preset names; null for every other address.</summary>
    public Reply? File(ReceivedRequest request) =>
        state.Presets.Values.FirstOrDefault(preset =>
            request.Method == "GET"
            && preset.File.IsFilled
            && state.Options.PresetFilesWantKey
            && request.Path.EndsWith($"/presets/{preset.Id}/file", StringComparison.Ordinal)
        )
            is { } found
            ? Reply.File("application/octet-stream", found.File.Bytes)
            : null;

    public Reply Delete(SimulatedCall call) => state.Presets.TryRemove(call.PathValues["presetId"], out _) ? Reply.Empty(204) : Missing();

    private static Reply Missing() => PerfectlyClearVendor.Error(404, "There is no such preset.");

    private static JObject Describe(StoredPreset preset) =>
        new()
        {
            ["presetId"] = preset.Id,
            ["name"] = preset.Name,
            ["description"] = preset.Description ?? "",
        };
}
