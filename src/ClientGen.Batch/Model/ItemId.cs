using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Batch;

/// <summary>What makes an item the same on another day or machine: vendor, operation, canonical request and content, as one
/// hash.</summary>
/// <param name="Value">64 hexadecimal digits, lower case.</param>
public readonly record struct ItemId(string Value)
{
    /// <summary>The id of an item.</summary>
    /// <param name="vendor">The vendor's name, such as <c>Claid</c>.</param>
    /// <param name="operation">What is done to it, such as <c>edit</c>.</param>
    /// <param name="request">The vendor's request in canonical JSON (<see cref="CanonicalJson"/>), without the image itself.</param>
    /// <param name="contentHash">The SHA-256 of the content, in lower case hexadecimal digits.</param>
    public static ItemId Of(string vendor, string operation, string request, string contentHash)
    {
        var text = Encoding.UTF8.GetBytes($"{vendor}\0{operation}\0{request}\0{contentHash}");
        return new(Convert.ToHexString(SHA256.HashData(text)).ToLowerInvariant());
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
