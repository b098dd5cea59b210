using System.Text;

namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>Numbers and names in binary headers.</summary>
internal static class Bytes
{
    /// <summary>Reads until the buffer is full or the file ends.</summary>
    /// <returns>How many bytes came.</returns>
    public static int Fill(Stream file, byte[] buffer)
    {
        var filled = 0;
        for (int read; filled < buffer.Length && (read = file.Read(buffer, filled, buffer.Length - filled)) > 0; )
            filled += read;
        return filled;
    }

    public static int Big16(byte[] bytes, int at) => (bytes[at] << 8) | bytes[at + 1];

    public static long Big32(byte[] bytes, int at) => ((long)Big16(bytes, at) << 16) | (long)Big16(bytes, at + 2);

    /// <summary>Four letters, as containers name their parts.</summary>
    public static string Tag(byte[] bytes, int at) => Encoding.ASCII.GetString(bytes, at, 4);

    public static bool StartsWith(byte[] bytes, int length, params byte[] signature)
    {
        if (length < signature.Length)
            return false;
        for (var index = 0; index < signature.Length; index++)
        {
            if (bytes[index] != signature[index])
                return false;
        }
        return true;
    }
}
