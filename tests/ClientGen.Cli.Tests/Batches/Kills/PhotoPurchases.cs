using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using ClientGen.Simulator;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>How often each photo was bought, as the simulated vendor saw it: the ledger is not asked.</summary>
internal static class PhotoPurchases
{
    /// <returns>What tells a photo from others, and its purchases.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> OfAsync(string vendor, VendorSimulator simulator)
    {
        var requests = simulator.Requests;
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var purchase in requests.Where(request => request.IsPurchase))
        {
            var photo = vendor switch
            {
                "claid" => Length(purchase),
                "perfectlyclear" => Length(requests.First(request => request.OnFileHost && request.Path == UploadOf(purchase))),
                _ => await OrderNameAsync(simulator, purchase.Path.Split('/')[^2]),
            };
            counted[photo] = counted.GetValueOrDefault(photo) + 1;
        }
        return counted;
    }

    // Each photo has a length of its own.
    private static string Length(ReceivedRequest upload) => upload.UploadedBytes!.Value.ToString(CultureInfo.InvariantCulture);

    // Where the simulator has a file of a key put to.
    private static string UploadOf(ReceivedRequest start)
    {
        var key = HttpUtility.ParseQueryString(start.Query)["fileKey"];
        return $"/in/{BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes("pfc " + key))):x16}";
    }

    // An item may have got several orders; all of them have its name.
    private static async Task<string> OrderNameAsync(VendorSimulator simulator, string image)
    {
        using var client = new HttpClient { BaseAddress = simulator.BaseAddress };
        client.DefaultRequestHeaders.Add("x-api-key", "key");
        var order = (string)JObject.Parse(await client.GetStringAsync(new Uri($"v3/images/{image}", UriKind.Relative)))["order_id"]!;
        return (string)JObject.Parse(await client.GetStringAsync(new Uri($"v3/orders/{order}", UriKind.Relative)))["name"]!;
    }
}
