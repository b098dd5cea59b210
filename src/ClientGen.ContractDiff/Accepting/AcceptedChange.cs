namespace ClientGen.ContractDiff.Accepting;

/// <summary>A change somebody looked at and took.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Place">The finding's pointer; a <c>*</c> at the end stands for anything that follows.</param>
/// <param name="Reason">Why it is fine.</param>
/// <param name="Who">Who says so.</param>
/// <param name="Expires">The last day it counts; <see cref="DateOnly.MaxValue"/> where there is none.</param>
/// <param name="Line">The line of the entry in its file, from 1.</param>
public sealed record AcceptedChange(string Rule, string Place, string Reason, string Who, DateOnly Expires, int Line)
{
    /// <summary>What to tell of an entry that accepted nothing.</summary>
    internal static string Unused(AcceptedChange entry, string file, DateOnly today) =>
        entry.Expires < today
            ? $"{file}:{entry.Line}: the entry for {entry.Rule} at {entry.Place} expired on {entry.Expires:yyyy-MM-dd}; look "
                + "again and renew or remove it"
            : $"{file}:{entry.Line}: the entry for {entry.Rule} at {entry.Place} matches nothing; remove it";
}
