using System.Globalization;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

[Behaviour("storage-operations")]
[Behaviour("words-of-404")]
internal sealed class StorageOperations(ClaidState state)
{
    private static readonly JsonMergeSettings Merge = new()
    {
        MergeArrayHandling = MergeArrayHandling.Replace,
        MergeNullValueHandling = MergeNullValueHandling.Merge,
    };

    public static Reply Types() => ClaidState.Data(new JArray("web_folder", "s3", "gcs"));

    public Reply List() => ClaidState.Data(new JArray(state.Storages.All().Select(s => s.Brief())));

    public Reply Create(SimulatedCall call)
    {
        var (type, parameters) = ((string)call.Body["type"]!, (JObject)call.Body["parameters"]!);
        if (Mismatch(type, parameters) is { } refusal)
            return refusal;
        return state.Storages.Add((string)call.Body["name"]!, type, (JObject)parameters.DeepClone()) is { } storage
            ? ClaidState.Data(storage.Detailed())
            : NameTaken();
    }

    public Reply Get(SimulatedCall call) => Find(call) is { } storage ? ClaidState.Data(storage.Detailed()) : Missing();

    public Reply Update(SimulatedCall call)
    {
        if (Find(call) is not { } storage)
            return Missing();
        var type = (string?)call.Body["type"] ?? storage.Type;
        // Another type has other parameters: nothing of the old ones stays.
        var parameters = type == storage.Type ? (JObject)storage.Parameters.DeepClone() : [];
        parameters.Merge(call.Body["parameters"], Merge);
        if (Mismatch(type, parameters) is { } refusal)
            return refusal;

        var changed = storage with { Name = (string?)call.Body["name"] ?? storage.Name, Type = type, Parameters = parameters };
        return state.Storages.Replace(changed) ? ClaidState.Data(changed.Detailed()) : NameTaken();
    }

    public Reply Delete(SimulatedCall call) =>
        state.Storages.Remove(Id(call)) ? Reply.Json(200, new JObject { ["data"] = JValue.CreateNull() }) : Missing();

    private ConnectedStorage? Find(SimulatedCall call) => state.Storages.Find(Id(call));

    private static long Id(SimulatedCall call) => long.Parse(call.PathValues["storage_id"], CultureInfo.InvariantCulture);

    private static Reply? Mismatch(string type, JObject parameters)
    {
        var needed = type == "web_folder" ? "base_url" : "bucket";
        return parameters.ContainsKey(needed)
            ? null
            : ClaidErrors.Refuse(
                422,
                ClaidErrors.Validation,
                "validation",
                $"A storage of type {type} needs '{needed}'.",
                "parameters." + needed
            );
    }

    private static Reply NameTaken() =>
        ClaidErrors.Refuse(409, "storage_exists", "storage", "A storage of this name is connected already.", "name");

    private static Reply Missing() => ClaidErrors.Refuse(404, "not_found", "storage", "Storage not found.");
}
