using ClientGen.JsonSchema;

namespace ClientGen.Simulator.Hosting;

/// <summary>Something in a request that its operation does not allow.</summary>
/// <param name="In">Where: <c>body</c>, <c>path</c> or <c>query</c>.</param>
/// <param name="Field">The names and indices that lead to the field; empty for the whole.</param>
/// <param name="Message">What is allowed.</param>
internal sealed record RequestProblem(string In, IReadOnlyList<string> Field, string Message)
{
    public static RequestProblem Of(string place, SchemaViolation violation, params string[] prefix)
    {
        var field = JsonPointer.Split(violation.InstancePointer);
        // A missing member is filed under its own name, as every validator on the server side does.
        return violation.MissingMember is { } missing
            ? new(place, [.. prefix, .. field, missing], "field required")
            : new(place, [.. prefix, .. field], violation.Message);
    }
}
