namespace ClientGen.Autoenhance;

/// <summary>How exposures are grouped into images and uploaded.</summary>
public sealed class BracketOptions
{
    /// <summary>The name of the order. Default: the vendor's.</summary>
    public string? OrderName { get; set; }

    /// <summary>How many exposures, in order, make each image. Excludes <see cref="GroupSizes"/>. Default: the vendor finds out.</summary>
    public int? PerImage { get; set; }

    /// <summary>How many exposures, in order, make the first image, the second, and so on. Excludes <see cref="PerImage"/>.</summary>
    public IReadOnlyList<int>? GroupSizes { get; set; }

    /// <summary>How many files are uploaded at the same time, at least 1. Default: 4.</summary>
    public int MaxParallelUploads { get; set; } = 4;

    /// <summary>Further settings of the order's processing, as the version of the contract in use allows.</summary>
    public OrderProcessOptions Settings { get; set; } = new();

    /// <summary>What is wrong with the options for so many files, or null.</summary>
    internal string? Fault(int files) =>
        files == 0 ? "There are no files to merge."
        : MaxParallelUploads < 1 ? $"MaxParallelUploads is {MaxParallelUploads}; it must be at least 1."
        : PerImage is not null && GroupSizes is not null ? "PerImage and GroupSizes exclude each other."
        : PerImage < 1 ? $"PerImage is {PerImage}; it must be at least 1."
        : PerImage is { } number && files % number != 0 ? $"There are {files} files, which do not make whole groups of {number}: is one missing?"
        : GroupSizes is { } sizes && (sizes.Any(size => size < 1) || sizes.Sum() != files)
            ? $"GroupSizes adds up to {sizes.Sum()}; there are {files} files, and each group needs at least one."
        : null;

    internal OrderProcessOptions Grouping(IReadOnlyList<string> brackets)
    {
        var body = new OrderProcessOptions
        {
            NumberOfBracketsPerImage = Settings.NumberOfBracketsPerImage,
            // Groups are named, not counted out: files that are uploaded side by side reach the vendor in any order.
            Images = Sizes(brackets.Count) is { } sizes ? [.. Groups(brackets, sizes)] : Settings.Images,
        };
        foreach (var member in Settings.AdditionalProperties)
            body.AdditionalProperties[member.Key] = member.Value;
        return body;
    }

    private IReadOnlyList<int>? Sizes(int files) =>
        PerImage is { } number ? [.. Enumerable.Repeat(number, files / number)] : GroupSizes;

    private static IEnumerable<BracketGroup> Groups(IReadOnlyList<string> brackets, IReadOnlyList<int> sizes)
    {
        var taken = 0;
        foreach (var size in sizes)
        {
            yield return new BracketGroup { BracketIds = [.. brackets.Skip(taken).Take(size)] };
            taken += size;
        }
    }
}
