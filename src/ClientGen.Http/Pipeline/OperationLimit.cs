using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>Limits of some operations, besides those of all calls to the vendor. The operations share them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationLimit
{
    /// <summary>Limits of some operations.</summary>
    /// <param name="operations">The operations; at least one.</param>
    /// <param name="limits">The limits; at least one.</param>
    public OperationLimit(IReadOnlyList<ApiOperation> operations, IReadOnlyList<RateLimit> limits)
    {
        Operations = operations is { Count: > 0 }
            ? operations
            : throw new ArgumentException("A limit is of at least one operation.", nameof(operations));
        Limits = limits is { Count: > 0 } ? limits : throw new ArgumentException("At least one limit is needed.", nameof(limits));
    }

    /// <summary>The operations.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The limits, all kept at once.</summary>
    public IReadOnlyList<RateLimit> Limits { get; }
}
