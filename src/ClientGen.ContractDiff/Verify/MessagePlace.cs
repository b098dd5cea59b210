namespace ClientGen.ContractDiff.Verify;

/// <summary>A recorded message: what its findings have in common, and where they go.</summary>
/// <param name="Operation">The operation, or method and path where none is declared.</param>
/// <param name="Side"><c>request</c>, or <c>response</c> with the status.</param>
/// <param name="Entry">The entry of the recording.</param>
/// <param name="Report">Takes each finding.</param>
internal sealed record MessagePlace(string Operation, string Side, string Entry, Action<TrafficFinding> Report)
{
    /// <summary>The day of the exchange; null where the recording does not state it.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Reports something at a place in the message.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="place">Where, as in <see cref="TrafficFinding.Place"/>.</param>
    /// <param name="message">What is wrong in one sentence.</param>
    /// <param name="value">The value that shows it; null where none does.</param>
    /// <param name="subject">What tells findings at one place apart.</param>
    public void Add(string kind, string place, string message, string? value = null, string subject = "") =>
        Report(
            new(kind, Operation, Side, place, message, 1, value is null ? Entry : $"{Entry}: {value}") { Subject = subject, First = Day }
        );
}
