using System.Text;

namespace ClientGen.ContractDiff.Commands;

/// <summary>Writes to a file where one was named.</summary>
internal static class Output
{
    public static void Write(string? file, TextWriter output, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(output);
            return;
        }

        if (Directory.Exists(file))
            throw new SpecException(file, "this is a folder; --output takes a file");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
            throw new SpecException(file, "the folder is not there; create it first");
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
