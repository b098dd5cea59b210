using System.Globalization;
using System.Runtime.CompilerServices;

namespace ClientGen.Batch;

/// <summary>Makes items of photos: reads each file once, for its hash.</summary>
public sealed class BatchPlanner
{
    private static readonly string[] Places = ["{folder}", "{name}", "{ext}", "{number}"];
    private readonly IBatchVendor _vendor;
    private readonly PlannerOptions _options;
    private readonly string _request;

    /// <summary>Checks the request and the options.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="options">How photos become items.</param>
    /// <exception cref="ArgumentException">The request or an option is not as it must be.</exception>
    /// <exception cref="System.Text.Json.JsonException">The request is no JSON.</exception>
    public BatchPlanner(IBatchVendor vendor, PlannerOptions options)
    {
        (_vendor, _options) = (vendor, options);
        ArgumentNullException.ThrowIfNull(vendor);
        ArgumentNullException.ThrowIfNull(options);
        _request = CanonicalJson.Of(options.Request);
        vendor.CheckRequest(_request);
        if (options.Exposures < 1)
            throw new ArgumentException($"Exposures must be 1 or more, not {options.Exposures}.");
        if (options.Exposures > 1 && vendor is not AutoenhanceBatch)
            throw new ArgumentException($"{vendor.Name} makes an image of one file, not of {options.Exposures}.");
        if (options.MaxFileBytes < 1)
            throw new ArgumentException($"MaxFileBytes must be 1 or more, not {options.MaxFileBytes}.");
        var rest = Places.Aggregate(options.NamePattern, (text, place) => text.Replace(place, "", StringComparison.Ordinal));
        if (rest.Contains('{', StringComparison.Ordinal) || rest.Contains('}', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The name pattern '{options.NamePattern}' has another place than {string.Join(", ", Places)}.");
        }
    }

    /// <summary>Items of photos, in their order. What cannot be planned is told to <see cref="PlannerOptions.Problem"/>.</summary>
    /// <param name="sources">Full paths of files, or addresses.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<BatchItem> PlanAsync(
        IEnumerable<string> sources,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var number = 0;
        foreach (var group in Groups(sources))
        {
            number++;
            if (await ItemAsync(group, number, cancellationToken).ConfigureAwait(false) is { } item)
                yield return item;
        }
    }

    private IEnumerable<IReadOnlyList<string>> Groups(IEnumerable<string> sources)
    {
        if (_options.Exposures == 1)
            return sources.Select(source => (IReadOnlyList<string>)[source]);
        return sources.GroupBy(Path.GetDirectoryName).SelectMany(folder => folder.Chunk(_options.Exposures)).Where(IsWhole);
    }

    private bool IsWhole(IReadOnlyList<string> group)
    {
        if (group.Count == _options.Exposures)
            return true;
        foreach (var source in group)
        {
            Refuse(
                source,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_options.Exposures} exposures make an image; its folder has {group.Count} left at the end. Is one missing?"
                )
            );
        }
        return false;
    }

    private async Task<BatchItem?> ItemAsync(IReadOnlyList<string> group, int number, CancellationToken cancellationToken)
    {
        foreach (var source in group.Where(source => !SourceAddress.Is(source)))
        {
            if (await SourceCheck.FaultAsync(source, _options.MaxFileBytes, cancellationToken).ConfigureAwait(false) is { } fault)
                return Refuse(source, fault);
        }
        if (group.Any(SourceAddress.Is) && _vendor is not ClaidBatch)
            return Refuse(group[0], $"{_vendor.Name} fetches no images from addresses: give files.");
        try
        {
            return new BatchItem
            {
                Vendor = _vendor.Name,
                Operation = _vendor.Operation,
                Request = _request,
                ContentHash = await ContentHash.OfAsync(group, cancellationToken).ConfigureAwait(false),
                Sources = group,
                Target = Target(group[0], number),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(group[0], $"It cannot be read: {fault.Message}");
        }
    }

    private string Target(string source, int number)
    {
        var path = _options
            .NamePattern.Replace("{folder}", Folder(source), StringComparison.Ordinal)
            .Replace("{name}", Path.GetFileNameWithoutExtension(SourceAddress.NameOf(source)), StringComparison.Ordinal)
            .Replace("{ext}", _vendor.ResultExtension(_request, source), StringComparison.Ordinal)
            .Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        // A source outside of the folder, or a name with a way up, stays inside of the target folder.
        return string.Join('/', path.Split('/', '\\').Where(part => part.Length > 0 && part is not ("." or "..")));
    }

    private string Folder(string source) =>
        _options.SourceFolder is null || SourceAddress.Is(source)
            ? ""
            : Path.GetRelativePath(_options.SourceFolder, Path.GetDirectoryName(Path.GetFullPath(source))!)
                .Replace(Path.DirectorySeparatorChar, '/');

    private BatchItem? Refuse(string source, string reason)
    {
        _options.Problem?.Invoke(new SourceProblem(source, reason));
        return null;
    }
}
