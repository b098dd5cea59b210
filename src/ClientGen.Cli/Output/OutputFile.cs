using System.Text;

namespace ClientGen.Cli.Output;

/// <summary>Writes to a file where one was named.</summary>
internal static class OutputFile
{
    public static void Write(string? file, TextWriter output, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(output);
            return;
        }

        RefuseNoFile(file);
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }

    /// <exception cref="SpecException">Nothing can be written there.</exception>
    public static void RefuseNoFile(string file)
    {
        if (Directory.Exists(file))
            throw new SpecException(file, "this is a folder; give the path of a file");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
            throw new SpecException(file, "the folder is not there; create it first");
    }
}
