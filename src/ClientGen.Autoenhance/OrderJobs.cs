using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>How orders are watched. While exposures are grouped, an order shows no images.</summary>
internal static class OrderJobs
{
    public static JobDefinition<EnhancedOrder> Define(ApiTransport transport, AutoenhanceClient client) =>
        new JobDefinition<Order, EnhancedOrder>(transport, "Order")
        {
            Poll = (id, options, token) => client.Orders.GetAsync(id.Value, options, token),
            StatusText = order => order.Status,
            State = StateOf,
            Result = order => new EnhancedOrder(client.Images, order),
            Failures = order => [.. (order.Images ?? []).SelectMany(ImageJobs.Failures)],
        };

    public static JobState StateOf(Order order)
    {
        if (order.IsDeleted == true)
            return JobState.Cancelled;
        if (order.IsMerging == true || order.IsProcessing == true || order.Images is not { Count: > 0 } images)
            return JobState.Running;
        // Some images may fail; a result without any is none.
        return images.All(image => ImageJobs.StateOf(image) == JobState.Failed) ? JobState.Failed : JobState.Succeeded;
    }
}
