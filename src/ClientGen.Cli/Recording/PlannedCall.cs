using System.Text.RegularExpressions;
using ClientGen.Http;

namespace ClientGen.Cli.Recording;

/// <summary>One call of a plan.</summary>
/// <param name="Operation">What the overlay says of the operation, its cost among it.</param>
internal sealed record PlannedCall(ApiOperation Operation)
{
    /// <summary>The parameter with which a billable operation costs nothing, such as <c>preview=true</c>: it is sent with no other.
    /// Default: none.</summary>
    public string? FreeWith { get; init; }

    /// <summary>How often it is made, for the plan. Default: once.</summary>
    public string Times { get; init; } = "once";

    /// <summary>Whether the vendor charges for it.</summary>
    public bool Costs => Operation.Cost == OperationCost.Billable && FreeWith is null;

    /// <summary>Whether a request is this call.</summary>
    /// <param name="request">The request, with its address.</param>
    /// <param name="vendor">Where the vendor's API is.</param>
    public bool Is(HttpRequestMessage request, Uri vendor)
    {
        var address = request.RequestUri!;
        var path = Regex.Replace(Regex.Escape(Operation.Path), @"\\\{[^}]*}", "[^/]+");
        return request.Method == Operation.Method
            && Regex.IsMatch(address.AbsolutePath, $"^{Regex.Escape(vendor.AbsolutePath.TrimEnd('/'))}{path}$")
            && (FreeWith is null || address.Query.TrimStart('?').Split('&').Contains(FreeWith, StringComparer.Ordinal));
    }
}
