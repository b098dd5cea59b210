using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Exposures.</summary>
internal sealed class BracketOperations(AutoenhanceWorld world)
{
    private int _created;

    public Reply Create(SimulatedCall call)
    {
        var order = (string?)call.Body["order_id"];
        if (order is not null && !world.Orders.ContainsKey(order)) return AutoenhanceVendor.Error(404, "There is no such order.");
        var id = world.NewId("bracket");
        var (slot, url) = world.OpenUpload(id, "application/octet-stream");
        world.Brackets[id] = new SimulatedBracket(id, (string)call.Body["name"]!, order, Interlocked.Increment(ref _created), slot);
        return Reply.Json(200, new JObject { ["bracket_id"] = id, ["upload_url"] = url });
    }

    public Reply Get(SimulatedCall call) =>
        world.Brackets.TryGetValue(call.PathValues["id"], out var bracket) ? Reply.Json(200, Describe(bracket)) : Missing();

    public Reply Delete(SimulatedCall call) => world.Brackets.TryRemove(call.PathValues["id"], out _) ? Reply.Empty(204) : Missing();

    public static JObject Describe(SimulatedBracket bracket) => new() { ["bracket_id"] = bracket.Id, ["name"] = bracket.Name, ["order_id"] = bracket.OrderId };

    private static Reply Missing() => AutoenhanceVendor.Error(404, "There is no such bracket.");
}
