using ClientGen.Import;

namespace ClientGen.Cli.Updating;

/// <summary>An import that made no document: each of its errors with file, line and mend.</summary>
internal static class ImportFailed
{
    /// <exception cref="SpecException">There are errors.</exception>
    public static void ThrowIf(IReadOnlyCollection<ImportError> errors, VendorFolder vendor, IReadOnlyList<GivenFile> given)
    {
        if (errors.Count == 0)
            return;
        var first = errors.First();
        var rest = string.Concat(errors.Skip(1).Select(error => $"\n{error with { File = Shown(error.File) }}"));
        throw new SpecException(
            Shown(first.File),
            $"{first.Code}: {first.Message}{(first.Pointer.Length > 0 ? $" [{first.Pointer}]" : "")}{rest}",
            first.Line
        );

        // What was given is not in the vendor's folder yet.
        string Shown(string name) => vendor.Shown(given.FirstOrDefault(file => file.Name == name)?.Path ?? vendor.At(name));
    }
}
