using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using Newtonsoft.Json.Linq;

namespace ClientGen.Autoenhance;

/// <summary>How orders are watched: by their images, their flags and their state. While exposures are grouped, an order shows no
/// images.</summary>
internal static class OrderJobs
{
    // No member for an order's reason is published; images have these.
    private static readonly string[] ReasonMembers = ["status_reason", "error"];

    public static JobDefinition<EnhancedOrder> Define(ApiTransport transport, AutoenhanceClient client) =>
        new JobDefinition<Order, EnhancedOrder>(transport, "Order")
        {
            Poll = (id, options, token) => client.Orders.GetAsync(id.Value, options, token),
            StatusText = order => order.Status?.Value,
            State = StateOf,
            Result = order => new EnhancedOrder(client.Images, order),
            Failures = Failures,
        };

    public static JobState StateOf(Order order)
    {
        if (order.IsDeleted == true)
            return JobState.Cancelled;
        if (HasFailed(order))
            return JobState.Failed;
        if (IsAtWork(order) || order.Images is not { Count: > 0 } images)
            return JobState.Running;
        var states = images.Select(ImageJobs.StateOf).ToList();
        // A flag may be missing, or false too early: as long as an image is unfinished, the order is.
        return states.Contains(JobState.Running) ? JobState.Running
            // Some images may fail; a result without any is none.
            : states.Contains(JobState.Succeeded) ? JobState.Succeeded
            : JobState.Failed;
    }

    /// <summary>Whether the vendor shows that it was asked to process the order.</summary>
    public static bool HasBegun(Order order) =>
        IsAtWork(order)
        || order.Images is { Count: > 0 }
        || order.Status?.Value is OrderStatus.Values.Processed or OrderStatus.Values.Error;

    private static List<JobFailure> Failures(Order order)
    {
        var images = (order.Images ?? []).SelectMany(ImageJobs.Failures).ToList();
        return images.Count > 0 || !HasFailed(order)
            ? images
            : [new JobFailure(Reason(order) ?? "The vendor gives no reason.", order.Name, order.Status?.Value)];
    }

    private static bool HasFailed(Order order) => order.Status?.Value is OrderStatus.Values.Error;

    // The state counts where a flag is missing; a flag that is there knows better.
    private static bool IsAtWork(Order order) =>
        order.IsMerging == true
        || order.IsProcessing == true
        || (order.Status?.Value is OrderStatus.Values.Processing && (order.IsMerging is null || order.IsProcessing is null));

    private static string? Reason(Order order) =>
        ReasonMembers
            .Select(name =>
                order.AdditionalProperties.TryGetValue(name, out var member) && member is JValue { Value: string { Length: > 0 } text }
                    ? text
                    : null
            )
            .FirstOrDefault(text => text is not null);
}
