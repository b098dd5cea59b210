using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>The account's orders.</summary>
internal sealed class OrderStore(AutoenhanceSimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, SimulatedOrder> _orders = new(StringComparer.Ordinal);
    private int _created;

    public IEnumerable<SimulatedOrder> All => _orders.Values;

    public bool TryGet(string id, [NotNullWhen(true)] out SimulatedOrder? order) => _orders.TryGetValue(id, out order);

    public bool Remove(string id) => _orders.TryRemove(id, out _);

    /// <summary>Adds an order, under an id of the client's own where one is given and taken.</summary>
    /// <returns>The order; null where the id is refused.</returns>
    [Behaviour("chosen-order-ids-refused")]
    public SimulatedOrder? Add(string? chosen, Func<string> newId, JObject settings)
    {
        if (chosen is not null && options.RefuseChosenOrderIds)
            return null;
        var order = new SimulatedOrder(
            chosen ?? newId(),
            settings,
            options.Time.GetUtcNow(),
            Interlocked.Increment(ref _created),
            options.OrderFlags
        );
        return _orders.TryAdd(order.Id, order) ? order : null;
    }
}
