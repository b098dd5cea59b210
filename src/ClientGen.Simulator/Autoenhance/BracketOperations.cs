using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Exposures.</summary>
internal sealed class BracketOperations(AutoenhanceWorld world)
{
    private int _created;

    public Reply Create(SimulatedCall call)
    {
        var order = (string)call.Body["order_id"]!;
        if (!world.Orders.TryGet(order, out _))
            return AutoenhanceVendor.Error(404, "There is no such order.");
        var name = (string)call.Body["name"]!;
        if (world.Admit(name) is { } refusal)
            return refusal;
        var id = world.NewId("bracket");
        var (slot, url) = world.OpenUpload(id, "application/octet-stream");
        var bracket = world.Brackets[id] = new SimulatedBracket(
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
        world.Brackets.TryGetValue(call.PathValues["id"], out var bracket) ? Reply.Json(200, Describe(bracket)) : Missing();

    public Reply Delete(SimulatedCall call) => world.Brackets.TryRemove(call.PathValues["id"], out _) ? Reply.Empty(204) : Missing();

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
