using ClientGen.Import;

namespace ClientGen.Cli.Updating;

/// <summary>An import that made no document: each of its errors with file, line and mend.</summary>
internal static class ImportFailed
{
    /// <exception cref="SpecException">There are errors.</exception>
    public static void ThrowIf(IReadOnlyCollection<ImportError> errors, VendorFolder vendor)
    {
        if (errors.Count == 0)
            return;
        var first = errors.First();
        var rest = string.Concat(errors.Skip(1).Select(error => $"\n{error}"));
        throw new SpecException(
            vendor.Shown(vendor.At(first.File)),
            $"{first.Code}: {first.Message}{(first.Pointer.Length > 0 ? $" [{first.Pointer}]" : "")}{rest}",
            first.Line
        );
    }
}
