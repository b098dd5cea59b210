namespace ClientGen.Build.Tests.Support;

/// <summary>
/// A copy of what a build needs of the repository, with a small vendor called Acme, restored and built. There is one for all tests, at one
/// place (what a build leaves names its folder); each test finds it as the first build left it, whatever the tests before did.
/// </summary>
internal sealed class Copy : IDisposable
{
    private static readonly Lazy<WarmClone> Clone = new(() => new WarmClone());

    // Tests of this project run one after the other; a second copy at the same time would be the same one.
    private static int _taken;

    public Copy()
    {
        if (Interlocked.Exchange(ref _taken, 1) == 1)
            throw new InvalidOperationException("Another test has the copy, or did not dispose of it.");
        Clone.Value.PutBack();
    }

    /// <summary>How the copy was built, from nothing: contracts for three frameworks and a client for two, all at once.</summary>
    public static Dotnet.Result FirstBuild => Clone.Value.FirstBuild;

    public string Root { get; } = Clone.Value.Root;

    public string At(string relative) => Path.Combine(Root, relative);

    public string Generated(string name) => At("artifacts/generated/acme/" + name);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), text);
    }

    public void Edit(string relative, string from, string to)
    {
        var text = File.ReadAllText(At(relative));
        text.ShouldContain(from);
        File.WriteAllText(At(relative), text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Copies more of the repository.</summary>
    public void TakeFolder(string folder) => WarmClone.TakeFolder(folder, Root);

    /// <summary>Copies one file of the repository.</summary>
    public void Take(string relative) => WarmClone.Take(relative, Root);

    public void Dispose() => Volatile.Write(ref _taken, 0);
}
