using System.Diagnostics;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>
/// Writing a file that was fetched failed on this machine: a full disk, or a file that appeared at its path meanwhile. What was paid for is
/// not lost: it is at <see cref="SavedAs"/>, or can be fetched again from <see cref="Address"/>.
/// </summary>
public sealed class LocalWriteException : IOException
{
    /// <summary>Says that a file that was fetched could not be written.</summary>
    /// <param name="fault">Why not.</param>
    /// <param name="savedAs">Where the whole file is instead.</param>
    /// <param name="address">Where it can be fetched again without buying it.</param>
    public LocalWriteException(Exception fault, string? savedAs = null, string? address = null)
        : base($"Writing the download failed: {fault.Message}{Consequence(savedAs, address)}", fault) =>
        (SavedAs, Address) = (savedAs, address);

    /// <summary>Where the whole file is instead; <see langword="null"/> where it is nowhere on this machine.</summary>
    public string? SavedAs { get; }

    /// <summary>Where a file that was bought by this call can be fetched again without buying it; <see langword="null"/> where the vendor
    /// gave no address.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
#if !NETSTANDARD2_0
    [System.Text.Json.Serialization.JsonIgnore]
#endif
    public string? Address { get; }

    private static string Consequence(string? savedAs, string? address) =>
        savedAs is not null ? $" The whole file is at '{savedAs}' (SavedAs)."
        : address is not null ? " The file was bought: fetch it again from Address, which buys nothing."
        : "";
}
