using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Makes images of an order's exposures: by groups that are named, by a number for each image, or three by three.</summary>
internal sealed class Merging(AutoenhanceWorld world)
{
    private const int DefaultGroup = 3;

    public IReadOnlyList<SimulatedBracket> BracketsOf(SimulatedOrder order) =>
        [.. world.Brackets.Values.Where(bracket => bracket.OrderId == order.Id).OrderBy(bracket => bracket.Number)];

    /// <returns>Why it cannot be done, or null.</returns>
    [Behaviour("order-process-settings")]
    public string? Begin(SimulatedOrder order, JObject request)
    {
        var brackets = BracketsOf(order);
        if (brackets.Any(bracket => !bracket.File.IsFilled))
            return "A bracket of the order was not uploaded.";
        var groups = request["images"] is JArray named
            ? named
                .Select(group => group["bracket_ids"]!.Select(id => brackets.FirstOrDefault(bracket => bracket.Id == (string?)id)).ToList())
                .ToList()
            : brackets
                .Chunk((int?)request["number_of_brackets_per_image"] is > 0 and var number ? number : DefaultGroup)
                .Select(group => group.ToList<SimulatedBracket?>())
                .ToList();
        if (groups.Any(group => group.Count == 0 || group.Contains(null)))
            return "A group names a bracket that the order does not have.";

        order.ChangedAt = world.Now;
        order.MergedAt = world.Now + world.Options.MergeTime;
        foreach (var group in groups)
            Merge(order, [.. group.Select(bracket => bracket!)], request);
        return null;
    }

    private void Merge(SimulatedOrder order, IReadOnlyList<SimulatedBracket> group, JObject request)
    {
        var id = world.NewId("image");
        var settings = (JObject)request.DeepClone();
        settings.Remove("images");
        settings.Remove("number_of_brackets_per_image");
        AutoenhanceWorld.Set(settings, new JObject { ["image_name"] = group[0].Name, ["order_id"] = order.Id });
        var image = world.Images[id] = new SimulatedImage(id, settings, world.Now, world.Options.ImageTime, group[0].File)
        {
            Order = order,
        };
        foreach (var bracket in group)
            bracket.ImageId = id;
        world.Webhooks?.AnnounceRegistered(image);
        world.Start(image, order.MergedAt!.Value);
        order.Add(image);
    }
}
