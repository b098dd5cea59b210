using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Exposures.</summary>
internal sealed class BracketOperations(AutoenhanceState state)
{
    private int _created;

    public Reply Create(SimulatedCall call)
    {
        var order = (string)call.Body["order_id"]!;
        if (!state.Orders.TryGet(order, out _))
            return AutoenhanceVendor.Error(404, "There is no such order.");
        var name = (string)call.Body["name"]!;
        if (state.Admit(name) is { } refusal)
            return refusal;
        var id = state.NewId("bracket");
        var (slot, url) = state.OpenUpload(id, "application/octet-stream");
        var bracket = state.Brackets[id] = new SimulatedBracket(
            id,
            name,
            order,
            Interlocked.Increment(ref _created),
            call.Body["metadata"],
            slot
        );
        var body = Describe(bracket);
        body["upload_url"] = url;
        return Reply.Json(200, body);
    }

    public Reply Get(SimulatedCall call) =>
        state.Brackets.TryGetValue(call.PathValues["id"], out var bracket) ? Reply.Json(200, Describe(bracket)) : Missing();

    public Reply Delete(SimulatedCall call) => state.Brackets.TryRemove(call.PathValues["id"], out _) ? Reply.Empty(204) : Missing();

    [Behaviour("bracket-members")]
    public static JObject Describe(SimulatedBracket bracket) =>
        new()
        {
            ["bracket_id"] = bracket.Id,
            ["image_id"] = bracket.ImageId,
            ["is_uploaded"] = bracket.File.IsFilled,
            ["metadata"] = bracket.Metadata?.DeepClone() ?? new JObject(),
            ["name"] = bracket.Name,
            ["order_id"] = bracket.OrderId,
        };

    private static Reply Missing() => AutoenhanceVendor.Error(404, "There is no such bracket.");
}
