namespace ClientGen.ContractDiff.Verify;

/// <summary>One way recorded traffic leaves the contract, however often.</summary>
/// <param name="Kind">What is wrong: <c>undeclared-status</c>, <c>undeclared-member</c>, <c>undeclared-open-member</c>,
/// <c>undeclared-enum-value</c>, <c>type-mismatch</c>, <c>null-not-allowed</c>, …</param>
/// <param name="Operation">The operation, as in <c>GET /pets</c>; method and path of the recording where none is declared.</param>
/// <param name="Side"><c>request</c> or <c>response</c>, with the status where it matters.</param>
/// <param name="Place">The place in the message: a JSON Pointer with <c>*</c> for list positions, or a header or parameter name.</param>
/// <param name="Message">What is wrong in one sentence, from the first occurrence.</param>
/// <param name="Count">How often it happened.</param>
/// <param name="Example">The first occurrence: file, entry and value.</param>
public sealed record TrafficFinding(string Kind, string Operation, string Side, string Place, string Message, int Count, string Example)
{
    /// <summary>What makes two findings at one place different, such as the enum value; mostly empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The day it was seen first; null where a recording that shows it states no day.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Whether it was seen before the day that was asked for, so that it is no drift since then.</summary>
    public bool IsOld { get; init; }

    /// <summary>Why somebody took it, or null.</summary>
    public string? Accepted { get; init; }

    /// <summary>Whether the document itself leaves room for it: worth knowing, no break of the contract.</summary>
    public bool IsNote => Kind == TrafficKinds.UndeclaredOpenMember;

    /// <summary>Operation, side, place and subject in one line: the <c>place</c> of an entry that accepts it.</summary>
    public string Where => $"{Operation} {Side} {Place}".TrimEnd() + (Subject.Length > 0 ? $" = {Subject}" : "");
}
