namespace ClientGen.Cli.Updating;

/// <summary>Puts files into place together, and puts the old ones back unless they are kept.</summary>
internal sealed class FileSwap : IDisposable
{
    private readonly List<(string Path, byte[]? Old, bool Existed)> _done = [];
    private bool _kept;

    /// <summary>Writes files and deletes others; what does not differ is not touched.</summary>
    /// <param name="files">Content by path; null deletes.</param>
    /// <returns>The paths that changed.</returns>
    public IReadOnlyList<string> Put(IEnumerable<(string Path, byte[]? Content)> files)
    {
        var staged = new List<(string Path, string? Temporary)>();
        foreach (var (path, content) in files)
        {
            var old = File.Exists(path) ? File.ReadAllBytes(path) : null;
            // An unchanged file keeps its time stamp, so that builds which watch it stay quiet.
            if (content is null ? old is null : old is not null && old.AsSpan().SequenceEqual(content))
                continue;
            _done.Add((path, old, old is not null));
            staged.Add((path, content is null ? null : Stage(path, content)));
        }
        foreach (var (path, temporary) in staged)
        {
            if (temporary is null)
                File.Delete(path);
            else
                File.Move(temporary, path, overwrite: true);
        }
        return [.. staged.Select(file => file.Path)];
    }

    /// <summary>Lets the new files stay.</summary>
    public void Keep() => _kept = true;

    public void Dispose()
    {
        if (_kept)
            return;
        foreach (var (path, old, existed) in _done)
        {
            File.Delete(Temporary(path));
            if (existed)
                File.WriteAllBytes(path, old!);
            else
                File.Delete(path);
        }
    }

    private static string Stage(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(Temporary(path), content);
        return Temporary(path);
    }

    private static string Temporary(string path) => path + ".clientgen-update";
}
