using System.Globalization;
using System.Text;
using ClientGen.Benchmarks.Peers;
using ClientGen.Claid;

namespace ClientGen.Benchmarks.Measuring;

/// <summary>Batches of up to 100,000 images, read by whole calls: whether an image costs as much as in a small one, and what is allocated
/// beside the model that is left.</summary>
internal static class LargeRead
{
    public const string Name = "large";
    private const int Rounds = 5;

    // So many images that the code is compiled as well as it will be.
    private const int WarmUp = 500_000;

    public static string Table()
    {
        var text = new StringBuilder(
            "### Read large batches (GET)\n\n| images | ms | µs of an image | bytes allocated | bytes of the model | allocated ÷ model "
                + "|\n|---|---|---|---|---|---|\n"
        );
        foreach (var images in new[] { 1_000, 10_000, 100_000 })
        {
            var client = new PeerClients(new MemoryVendor([], Encoding.UTF8.GetBytes(ClaidBodies.Response(images)))).ClientGen();
            for (var read = 0; read < Math.Max(2, WarmUp / images); read++)
                Read(client);
            var (time, bytes) = Enumerable.Range(0, Rounds).Select(_ => Measure(client)).OrderBy(one => one.Time).ElementAt(Rounds / 2);
            var model = Alive(client);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {images:N0} | {time.TotalMilliseconds:F1} | {time.TotalMicroseconds / images:F2} | {bytes:N0} | {model:N0} | "
                    + $"{(double)bytes / model:F2} |\n"
            );
        }
        return text.ToString();
    }

    private static (TimeSpan Time, long Bytes) Measure(ClaidClient client)
    {
        var (bytes, started) = (GC.GetAllocatedBytesForCurrentThread(), ThreadTime.Now);
        Read(client);
        return (ThreadTime.Now - started, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static long Alive(ClaidClient client)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var model = Read(client);
        var alive = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(model);
        return alive;
    }

    // The vendor in memory answers at once, so all of it happens on this thread.
    private static BatchEdit Read(ClaidClient client)
    {
        var call = client.Images.ReadBatchEditAsync(7);
        return call.IsCompleted ? call.GetAwaiter().GetResult() : throw new InvalidOperationException("The call went on elsewhere.");
    }
}
