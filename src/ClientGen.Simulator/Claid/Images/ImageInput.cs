using ClientGen.Simulator.Hosting;

namespace ClientGen.Simulator.Claid;

/// <summary>Turns the addresses in a request into images.</summary>
internal sealed class ImageInput(StorageStore storages)
{
    /// <summary>What is wrong with an address before any work starts, or null.</summary>
    public RequestProblem? Problem(string? url, params string[] field) =>
        StorageAddress.Read(url) is { } address && storages.Find(address.Storage) is null
            ? new("body", field, $"no storage named '{address.Storage}' is connected")
            : null;

    /// <summary>The images an address stands for: one, or those of a storage folder.</summary>
    [Behaviour("folders-of-a-batch")]
    public IReadOnlyList<SourceImage> Expand(string url, bool recursive)
    {
        if (StorageAddress.Read(url) is not { } address)
            return [SourceImage.At(url)];
        var storage = storages.Find(address.Storage)!;
        if (storage.Files.Contains(address.Path))
            return [SourceImage.At(url)];
        return [.. storage.In(address.Path, recursive).Select(f => SourceImage.At(new StorageAddress(storage.Name, f).ToString()))];
    }
}
