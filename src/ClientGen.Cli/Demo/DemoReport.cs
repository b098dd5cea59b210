namespace ClientGen.Cli.Demo;

/// <summary>What one vendor's demo did.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Steps">Each piece of work, in order.</param>
/// <param name="Retries">How many calls were sent again.</param>
/// <param name="BillableStarts">How often the vendor started work that costs money, by its own count.</param>
/// <param name="KeyLeaks">How many requests showed the key to a host that is not the vendor.</param>
/// <param name="Seconds">How long all of it took.</param>
internal sealed record DemoReport(
    string Vendor,
    IReadOnlyList<DemoStep> Steps,
    long Retries,
    int BillableStarts,
    int KeyLeaks,
    double Seconds
)
{
    public int Jobs => Steps.Sum(step => step.Jobs);

    public int Images => Steps.Sum(step => step.Images.Count(image => image.Failure is null));
}

/// <summary>One piece of work.</summary>
/// <param name="Name">What it was, in words.</param>
/// <param name="Call">The method of the client that did it.</param>
/// <param name="Images">What came out.</param>
internal sealed record DemoStep(string Name, string Call, IReadOnlyList<DemoImage> Images)
{
    /// <summary>How many jobs it started; 0 for a call that answers at once.</summary>
    public int Jobs { get; init; }
}

/// <summary>One result.</summary>
/// <param name="Name">The input's or result's name.</param>
/// <param name="Result">What it became, such as <c>JPEG 2000 x 1500</c>.</param>
/// <param name="Failure">Why it failed, or null.</param>
internal sealed record DemoImage(string Name, string Result, string? Failure = null);
