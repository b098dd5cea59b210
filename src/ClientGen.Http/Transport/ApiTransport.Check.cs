using ClientGen.Json;

namespace ClientGen.Http.Infrastructure;

/// <content>Checks before money is spent.</content>
public sealed partial class ApiTransport
{
    /// <summary>Refuses a billable request that the vendor is known to refuse, and warns of what it may refuse.</summary>
    /// <param name="model">What is sent; nothing is checked when there is no model.</param>
    /// <param name="operation">The operation it is sent with. One that costs nothing is not checked: the vendor's own response says
    /// more.</param>
    /// <param name="options">What the call does differently.</param>
    /// <exception cref="InvalidRequestException">The vendor is known to refuse it.</exception>
    public void Check(ICheckedValue? model, ApiOperation operation, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(operation);
        foreach (var issue in CertainlyFine(model, operation, options))
            Log.Doubtful(_logger, operation.Vendor, operation.Name, issue.Path, issue.Message);
    }

    // What the vendor may refuse, once it is clear that nothing is known to be refused.
    private static IReadOnlyList<ModelIssue> CertainlyFine(ICheckedValue? model, ApiOperation operation, RequestOptions? options)
    {
        if (model is null || operation.Cost != OperationCost.Billable || options?.SkipValidation == true)
            return [];
        if (ModelCheck.Of(model) is not { Count: > 0 } issues)
            return [];
        return issues.Where(issue => issue.IsCertain).ToList() is { Count: > 0 } certain
            ? throw new InvalidRequestException(operation, certain)
            : issues;
    }
}
