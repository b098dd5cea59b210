using ClientGen.Recording;

namespace ClientGen.Cli.Recording;

/// <summary>Where recordings are written.</summary>
internal static class RecordingFiles
{
    /// <summary>Makes the folders, and sees whether every file can be written; none is changed. Before a key is used: what was bought must
    /// not be lost to a folder.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? Fault(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                var isNew = !File.Exists(path);
                using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write)) { }
                if (isNew)
                    File.Delete(path);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return $"{path} cannot be written: {fault.Message} Nothing was sent. Name another place with --output.";
            }
        }
        return null;
    }

    /// <summary>Writes a recording whole, or leaves what was there. One of a flow that failed replaces none, and stands beside
    /// it.</summary>
    /// <returns>Where it was written.</returns>
    public static async Task<string> WriteAsync(string path, RecordingHandler recorder, string comment, bool failed)
    {
        var target = failed && File.Exists(path) ? Path.ChangeExtension(path, null) + "-failed" + Path.GetExtension(path) : path;
        var whole = target + ".part";
        // Not to be canceled: what came may have been paid for.
        await File.WriteAllTextAsync(whole, recorder.ToHar(comment), CancellationToken.None);
        File.Move(whole, target, overwrite: true);
        return target;
    }
}
