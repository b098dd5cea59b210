namespace ClientGen.Simulator.Claid;

/// <summary>A kind of job: where it is asked for, and what its responses look like.</summary>
/// <param name="Path">The address of its jobs, without the id.</param>
/// <param name="ManyResults">Whether the results stand in <c>results[]</c> rather than in <c>result</c>.</param>
/// <param name="DescribesFailedInput">Whether its errors may carry the input's description.</param>
internal sealed record JobFamily(string Path, bool ManyResults, bool DescribesFailedInput)
{
    /// <summary>What the vendor says of an id it does not know.</summary>
    public string Missing =>
        Path.StartsWith("/v1/image/edit/", StringComparison.Ordinal) ? "Batch image edit pipeline not found." : "Web image not found.";

    public static JobFamily BatchEdit { get; } = new("/v1/image/edit/batch", true, true);

    public static JobFamily AsyncEdit { get; } = new("/v1/image/edit/async", false, true);

    public static JobFamily AiEdit { get; } = new("/v1/image/ai-edit", false, false);

    public static JobFamily Fashion { get; } = new("/v1/image/ai-fashion-models", false, false);

    public static JobFamily Video { get; } = new("/v1/video/generate", false, false);
}
