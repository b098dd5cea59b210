using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>How exposures are grouped into images, enhanced and uploaded.</summary>
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

    /// <summary>
    /// Whether each name gets an addition that no other order has: the vendor takes the same file name
    /// <see cref="AutoenhanceLimits.SameFileNamePerHour"/> times an hour, and cameras number their files anew. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool UniqueNames { get; set; }

    /// <summary>How the images are enhanced: style, sky, windows and so on. What is not set is not sent. They stay as they are.</summary>
    public OrderProcessOptions Settings { get; set; } = new();

    /// <summary>What is wrong with the options for so many files, or null.</summary>
    internal string? Fault(IReadOnlyList<ImageSource> files) =>
        files.FirstOrDefault(file => file.Name.Contains('/')) is { } slashed
            ? $"The name '{slashed.Name}' holds a slash, which the vendor refuses: give ImageSource another."
            : GroupingFault(files.Count);

    /// <summary>The files with the names that they have at the vendor.</summary>
    internal IReadOnlyList<NamedFile> Named(IReadOnlyList<ImageSource> files, string orderId) =>
        [.. files.Select((file, index) => new NamedFile(file, UniqueNames ? UniqueName.OfBracket(file.Name, orderId, index) : file.Name))];

    private string? GroupingFault(int files) =>
        files == 0 ? "There are no files to merge."
        : MaxParallelUploads < 1 ? $"MaxParallelUploads is {MaxParallelUploads}; it must be at least 1."
        : PerImage is not null && GroupSizes is not null ? "PerImage and GroupSizes exclude each other."
        : (PerImage is not null || GroupSizes is not null) && (Settings.Images is not null || Settings.NumberOfBracketsPerImage is not null)
            ? "The groups are given twice: by PerImage or GroupSizes, and in Settings."
        : PerImage < 1 ? $"PerImage is {PerImage}; it must be at least 1."
        : PerImage is { } number && files % number != 0
            ? $"There are {files} files, which do not make whole groups of {number}: is one missing?"
        : GroupSizes is { } sizes && (sizes.Any(size => size < 1) || sizes.Sum() != files)
            ? $"GroupSizes adds up to {sizes.Sum()}; there are {files} files, and each group needs at least one."
        : null;

    internal OrderProcessOptions Grouping(IReadOnlyList<string> brackets)
    {
        // A copy, because the caller's settings may serve for many orders.
        var body = ModelJson.Deserialize<OrderProcessOptions>(ModelJson.Serialize(Settings))!;
        // Groups are named, not counted out: files that are uploaded side by side reach the vendor in any order.
        if (Sizes(brackets.Count) is { } sizes)
            body.Images = [.. Groups(brackets, sizes)];
        return body;
    }

    private IReadOnlyList<int>? Sizes(int files) => PerImage is { } number ? [.. Enumerable.Repeat(number, files / number)] : GroupSizes;

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
