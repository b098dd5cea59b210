using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Makes images of an order's exposures: by groups that are named, by a number for each image, or three by three.</summary>
internal sealed class Merging(AutoenhanceState state)
{
    private const int DefaultGroup = 3;

    public IReadOnlyList<SimulatedBracket> BracketsOf(SimulatedOrder order) =>
        [.. state.Brackets.Values.Where(bracket => bracket.OrderId == order.Id).OrderBy(bracket => bracket.Number)];

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

        order.ChangedAt = state.Now;
        order.MergedAt = state.Now + state.Options.Paced(state.Options.MergeTime);
        foreach (var group in groups)
            Merge(order, [.. group.Select(bracket => bracket!)], request);
        return null;
    }

    private void Merge(SimulatedOrder order, IReadOnlyList<SimulatedBracket> group, JObject request)
    {
        var id = state.NewId("image");
        var settings = (JObject)request.DeepClone();
        settings.Remove("images");
        settings.Remove("number_of_brackets_per_image");
        AutoenhanceState.Set(settings, new JObject { ["image_name"] = group[0].Name, ["order_id"] = order.Id });
        var image = state.Images[id] = new SimulatedImage(id, settings, state.Now, state.ImageTime, group[0].File) { Order = order };
        foreach (var bracket in group)
            bracket.ImageId = id;
        state.Webhooks?.AnnounceRegistered(image);
        state.Start(image, order.MergedAt!.Value);
        order.Add(image);
    }
}
