using System.Net;
using System.Net.Sockets;

namespace ClientGen.Http;

/// <summary>Which addresses belong to the public internet.</summary>
internal static class AddressRules
{
    // Special-purpose IPv4 blocks (IANA registry): address and prefix length.
    private static readonly (uint Network, int Bits)[] Reserved =
    [
        (0x00000000, 8),
        (0x0A000000, 8),
        (0x64400000, 10),
        (0x7F000000, 8),
        (0xA9FE0000, 16),
        (0xAC100000, 12),
        (0xC0000000, 24),
        (0xC0000200, 24),
        (0xC0586300, 24),
        (0xC0A80000, 16),
        (0xC6120000, 15),
        (0xC6336400, 24),
        (0xCB007100, 24),
        (0xE0000000, 3),
    ];

    public static bool IsAllowed(IPAddress address, bool allowLoopback) =>
        IsPublic(address) || (allowLoopback && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    public static bool IsPublic(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return IsPublic(bytes, 0);
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(bytes, 12);
        // Translated addresses (NAT64, 6to4) reach the IPv4 address they hold.
        if (StartsWith(bytes, 0x00, 0x64, 0xFF, 0x9B))
            return IsPublic(bytes, 12);
        if (StartsWith(bytes, 0x20, 0x02))
            return IsPublic(bytes, 2);
        // Global unicast is 2000::/3; without Teredo (2001::/32) and documentation (2001:db8::/32).
        return (bytes[0] & 0xE0) == 0x20 && !StartsWith(bytes, 0x20, 0x01, 0x00, 0x00) && !StartsWith(bytes, 0x20, 0x01, 0x0D, 0xB8);
    }

    private static bool IsPublic(byte[] bytes, int offset)
    {
        var value = ((uint)bytes[offset] << 24) | ((uint)bytes[offset + 1] << 16) | ((uint)bytes[offset + 2] << 8) | bytes[offset + 3];
        return !Array.Exists(Reserved, block => (value ^ block.Network) >> (32 - block.Bits) == 0);
    }

    private static bool StartsWith(byte[] bytes, params byte[] prefix) => bytes.AsSpan(0, prefix.Length).SequenceEqual(prefix);
}
