using System.Globalization;
using System.Text;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Orders: listing by pages, and merging of exposures.</summary>
internal sealed class OrderOperations(AutoenhanceState state)
{
    private const int DefaultPage = 5;
    private readonly Merging _merging = new(state);

    public Reply Create(SimulatedCall call) =>
        state.Orders.Add((string?)call.Body["order_id"], () => state.NewId("order"), (JObject)call.Body.DeepClone()) is { } order
            ? Describe(call, order)
            : AutoenhanceVendor.Error(422, "The order_id was not given out by us, or is taken.");

    [Behaviour("order-list-pages")]
    public Reply List(SimulatedCall call)
    {
        var query = call.Context.Request.Query;
        var perPage = int.TryParse(query["per_page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : DefaultPage;
        var from = Decode(query["offset"].ToString());
        var search = query["q"].ToString();
        var found = Sorted(query["sort"].ToString())
            .Where(order => search.Length == 0 || order.Name.Contains(search, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return Reply.Json(
            200,
            new JObject
            {
                ["orders"] = new JArray(
                    found.Skip(from).Take(perPage).Select(order => order.Describe(state.Now, AutoenhanceState.IsOlder(call)))
                ),
                ["pagination"] = new JObject
                {
                    ["next_offset"] = from + perPage < found.Count ? Encode(from + perPage) : null,
                    ["per_page"] = perPage,
                },
            }
        );
    }

    public Reply Get(SimulatedCall call) => With(call, order => Describe(call, order));

    public Reply Update(SimulatedCall call) =>
        With(
            call,
            order =>
            {
                AutoenhanceState.Set(order.Settings, call.Body);
                order.ChangedAt = state.Now;
                return Describe(call, order);
            }
        );

    public Reply Delete(SimulatedCall call) => state.Orders.Remove(call.PathValues["id"]) ? Reply.Empty(204) : Missing();

    public Reply Process(SimulatedCall call) =>
        With(call, order => _merging.Begin(order, call.Body) is { } fault ? AutoenhanceVendor.Error(422, fault) : Describe(call, order));

    public Reply Brackets(SimulatedCall call) =>
        With(
            call,
            order =>
                Reply.Json(200, new JObject { ["brackets"] = new JArray(_merging.BracketsOf(order).Select(BracketOperations.Describe)) })
        );

    [Behaviour("order-list-sort")]
    private IEnumerable<SimulatedOrder> Sorted(string sort) =>
        sort switch
        {
            "name" => state.Orders.All.OrderBy(order => order.Name, StringComparer.Ordinal).ThenBy(order => order.Number),
            "-name" => state.Orders.All.OrderByDescending(order => order.Name, StringComparer.Ordinal).ThenBy(order => order.Number),
            "date" => state.Orders.All.OrderBy(order => order.Number),
            _ => state.Orders.All.OrderByDescending(order => order.Number),
        };

    private Reply Describe(SimulatedCall call, SimulatedOrder order) =>
        Reply.Json(200, order.Describe(state.Now, AutoenhanceState.IsOlder(call)));

    private Reply With(SimulatedCall call, Func<SimulatedOrder, Reply> answer) =>
        state.Orders.TryGet(call.PathValues["id"], out var order) ? answer(order) : Missing();

    private static Reply Missing() => AutoenhanceVendor.Error(404, "There is no such order.");

    private static string Encode(int offset) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"offset-{offset}"));

    private static int Decode(string offset)
    {
        var text = new byte[64];
        return
            Convert.TryFromBase64String(offset, text, out var length)
            && int.TryParse(
                Encoding.ASCII.GetString(text, 0, length).Replace("offset-", "", StringComparison.Ordinal),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var from
            )
            ? from
            : 0;
    }
}
