namespace ClientGen.ContractDiff.Accepting;

/// <summary>A change somebody looked at and took.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Place">The finding's pointer; a <c>*</c> at the end stands for anything that follows.</param>
/// <param name="Reason">Why it is fine.</param>
/// <param name="Who">Who says so.</param>
/// <param name="Expires">The last day it counts.</param>
/// <param name="Line">The line of the entry in its file, from 1.</param>
public sealed record AcceptedChange(string Rule, string Place, string Reason, string Who, DateOnly Expires, int Line);
