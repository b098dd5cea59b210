namespace ClientGen.Http.Infrastructure;

/// <content>The place of a result, before the work for it is paid for.</content>
public sealed partial class ApiTransport
{
    /// <summary>Holds the place of a file that is to be made and saved, so that what shows before shows before anything is paid
    /// for.</summary>
    /// <param name="path">Where the file will be; the folder must exist.</param>
    /// <param name="existing">What happens to a file that is there already.</param>
    /// <returns>The place, to be disposed of once the file is saved; <see langword="null"/> where the file is there and stays.</returns>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="IOException">The place cannot take the file: it exists, is a folder or in none, or other work is for the same
    /// file.</exception>
    /// <exception cref="UnauthorizedAccessException">What is there must not be replaced.</exception>
    public static IDisposable? Hold(string path, ExistingFile existing)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException("A path is needed.", nameof(path));
        var final = Path.GetFullPath(path);
        if (existing == ExistingFile.Skip && File.Exists(final))
            return null;
        LocalFile.CheckPlace(final, existing == ExistingFile.Overwrite);
        return PathClaim.Take(final, forWork: true);
    }
}
