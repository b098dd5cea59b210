using ClientGen.Http;

namespace ClientGen.Batch;

/// <summary>What a vendor's step came to.</summary>
public sealed record VendorStep
{
    /// <summary>Where the item stands after it.</summary>
    public required ItemState State { get; init; }

    /// <summary>What finds it at the vendor before there is a job.</summary>
    public string? Handle { get; init; }

    /// <summary>Takes the job up.</summary>
    public string? JobToken { get; init; }

    /// <summary>Where the result is.</summary>
    public string? Address { get; init; }

    /// <summary>For how long the vendor keeps it, as far as it says.</summary>
    public TimeSpan? KeptFor { get; init; }

    /// <summary>The result as it comes, where it came with the answer. The runner disposes it.</summary>
    public ApiDownload? Content { get; init; }

    /// <summary>Prepared: <see cref="IBatchVendor.BuyAsync"/> comes next.</summary>
    /// <param name="handle">What was uploaded, where something was.</param>
    public static VendorStep Ready(string? handle = null) => new() { State = ItemState.Reserved, Handle = handle };

    /// <summary>The vendor has the job.</summary>
    /// <param name="token">Takes it up.</param>
    /// <param name="handle">What finds it otherwise.</param>
    public static VendorStep Started(string token, string? handle = null) =>
        new()
        {
            State = ItemState.Started,
            JobToken = token,
            Handle = handle,
        };

    /// <summary>The result is there, and paid for.</summary>
    /// <param name="address">Where.</param>
    /// <param name="keptFor">For how long, as far as the vendor says.</param>
    public static VendorStep Finished(string? address, TimeSpan? keptFor = null) =>
        new()
        {
            State = ItemState.Finished,
            Address = address,
            KeptFor = keptFor,
        };

    /// <summary>The result is there, and fetching it is what costs.</summary>
    public static VendorStep ForSale { get; } = new() { State = ItemState.Sending };

    /// <summary>The vendor has put the result where it was told to: nothing is fetched.</summary>
    public static VendorStep Delivered { get; } = new() { State = ItemState.Saved };

    /// <summary>The state. What grants access is in no text.</summary>
    public override string ToString() => $"step to {State}";
}
