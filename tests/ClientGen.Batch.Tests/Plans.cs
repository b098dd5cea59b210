namespace ClientGen.Batch.Tests;

/// <summary>Items for tests.</summary>
internal static class Plans
{
    public static BatchItem Item(int number, string? target = null, string? source = null) =>
        new()
        {
            Vendor = "Claid",
            Operation = "edit",
            Request = "{}",
            ContentHash = number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
            Sources = [source ?? $"in/{number}.jpg"],
            Target = target ?? $"{number}.jpg",
        };

    public static async IAsyncEnumerable<BatchItem> Of(params IEnumerable<BatchItem> items)
    {
        foreach (var item in items)
            yield return item;
        await Task.CompletedTask;
    }

    public static IAsyncEnumerable<BatchItem> Items(int count) => Of(Enumerable.Range(1, count).Select(number => Item(number)));

    /// <summary>An item that needs no file.</summary>
    public static BatchItem Address(int number)
    {
        var source = $"storage://photos/{number}.jpg";
        return Item(number, source: source) with { ContentHash = ContentHash.OfAsync([source]).Result };
    }

    public static IAsyncEnumerable<BatchItem> Addresses(int count) => Of(Enumerable.Range(1, count).Select(Address));
}
