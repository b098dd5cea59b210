using System.Text;

namespace ClientGen.Generator;

/// <summary>Writes a generated file only when its text changed, so that nothing compiles for nothing.</summary>
internal static class OutputFile
{
    public static void Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // A build that is stopped here leaves the old file, never half of a new one.
        var partial = path + ".partial";
        File.WriteAllText(partial, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(partial, path, overwrite: true);
    }
}
