using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Simulator.Files;

/// <summary>Numbers that follow from a text on every machine and in every run.</summary>
internal static class StableHash
{
    public static ulong Of(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
