using System.Text;
using ClientGen.Benchmarks.Peers;

namespace ClientGen.Benchmarks.Measuring;

/// <summary>Whole calls over a vendor in memory, beside the peers. Stock NSwag is first and the hand-written client second.</summary>
internal sealed class CallRace
{
    public const string Stock = "NSwag, stock";
    public const string Hand = "hand-written, System.Text.Json (floor)";
    private readonly PeerClients _clients;

    /// <param name="images">How many images a response to a GET has.</param>
    public CallRace(int images) =>
        _clients = new PeerClients(
            new MemoryVendor(Encoding.UTF8.GetBytes(ClaidBodies.Started), Encoding.UTF8.GetBytes(ClaidBodies.Response(images)))
        );

    public IReadOnlyList<Contender> Starting()
    {
        var (stock, bare, resilient) = (
            new Stock.Claid.ProcessClient("https://api.claid.ai", _clients.Bare()),
            _clients.Bare(),
            _clients.Resilient()
        );
        var (own, registered) = (_clients.ClientGen(), _clients.ClientGenFromFactory());
        var (refit, kiota) = (_clients.OfRefit(), _clients.OfKiota());
        var (request, plain, hand) = (ClaidBodies.Request(), ClaidBodies.StockRequest(), ClaidBodies.HandRequest());
        return
        [
            new(Stock, () => Done(stock.Batch_image_edit_v1_image_edit_batch_postAsync(plain))),
            new(Hand, () => Done(HandClient.StartAsync(bare, hand))),
            new("hand-written, standard resilience handler", () => Done(HandClient.StartAsync(resilient, hand))),
            new("Refit, System.Text.Json", () => Done(refit.StartAsync(hand))),
            new("Kiota's runtime, its default handlers", () => Done(kiota.StartAsync(hand))),
            new("ClientGen", () => Done(own.StartBatchEditAsync(request))),
            new("ClientGen, AddClaid", () => Done(registered.StartBatchEditAsync(request))),
        ];
    }

    public IReadOnlyList<Contender> Reading()
    {
        var (stock, bare, resilient) = (
            new Stock.Claid.ImageClient("https://api.claid.ai", _clients.Bare()),
            _clients.Bare(),
            _clients.Resilient()
        );
        var (own, registered) = (_clients.ClientGen(), _clients.ClientGenFromFactory());
        var (refit, kiota) = (_clients.OfRefit(), _clients.OfKiota());
        return
        [
            new(Stock, () => Done(stock.Edit_batch_async_results_v1_image_edit_batch__task_id__getAsync(7))),
            new(Hand, () => Done(HandClient.ReadAsync(bare, 7))),
            new("hand-written, standard resilience handler", () => Done(HandClient.ReadAsync(resilient, 7))),
            new("Refit, System.Text.Json", () => Done(refit.ReadAsync(7))),
            new("Kiota's runtime, its default handlers", () => Done(kiota.ReadAsync(7))),
            new("ClientGen", () => Done(own.Images.ReadBatchEditAsync(7))),
            new("ClientGen, AddClaid", () => Done(registered.Images.ReadBatchEditAsync(7))),
        ];
    }

    // The vendor in memory answers at once, so all of it happens on this thread.
    private static void Done(Task call)
    {
        if (!call.IsCompleted)
            throw new InvalidOperationException("The call went on after it returned, so its cost would be missed.");
        call.GetAwaiter().GetResult();
    }
}
