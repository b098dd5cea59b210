using System.Collections.Concurrent;

namespace ClientGen.Simulator.Files;

/// <summary>The pre-signed addresses that take a file each.</summary>
internal sealed class UploadEndpoint
{
    private readonly ConcurrentDictionary<string, UploadSlot> _slots = new(StringComparer.Ordinal);

    /// <summary>The file host's address; known once the server listens.</summary>
    public Uri Origin { get; set; } = new("http://127.0.0.1/");

    /// <summary>Opens an address for a file.</summary>
    /// <param name="key">What the address follows from.</param>
    /// <param name="contentType">The only Content-Type the signature covers; null for none at all.</param>
    /// <param name="namesType">Whether the address names the type in its query.</param>
    /// <returns>The slot, and its address.</returns>
    public (UploadSlot Slot, string Url) Open(string key, string? contentType, bool namesType = false)
    {
        var path = $"/in/{StableHash.Of(key):x16}";
        var type = namesType ? $"content-type={Uri.EscapeDataString(contentType ?? "")}&" : "";
        var slot = _slots.GetOrAdd(path, _ => new UploadSlot(contentType, $"?{type}Signature={StableHash.Of("sign " + key):x16}"));
        return (slot, Origin.GetLeftPart(UriPartial.Authority) + path + slot.Query);
    }

    public UploadSlot? Find(string path) => _slots.GetValueOrDefault(path);
}
