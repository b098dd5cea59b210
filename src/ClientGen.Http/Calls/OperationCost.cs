namespace ClientGen.Http;

/// <summary>Whether the vendor charges for an operation.</summary>
public enum OperationCost
{
    /// <summary>It costs nothing.</summary>
    Free,

    /// <summary>It may cost credits, so it is never started a second time unless the first is known not to have started.</summary>
    Billable,
}
