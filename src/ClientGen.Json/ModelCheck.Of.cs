namespace ClientGen.Json;

/// <content>One check for many values, one after the other.</content>
public sealed partial class ModelCheck
{
    [ThreadStatic]
    private static ModelCheck? _idle;

    /// <summary>What is wrong with a value. Nothing is allocated while nothing is.</summary>
    /// <param name="value">A model, union or list of them.</param>
    /// <returns>Empty when nothing is known to be wrong.</returns>
    public static IReadOnlyList<ModelIssue> Of(ICheckedValue value)
    {
        _ = value ?? throw new ArgumentNullException(nameof(value));
        // A rule may check another value on its way: it gets a check of its own.
        var check = _idle ?? new ModelCheck();
        _idle = null;
        value.Check(check);
        var issues = check.Issues;
        // What was given away, and what a slow text has taught, stays with this value.
        (check._issues, check._isSlow, check._depth) = (null, false, 0);
        Array.Clear(check._places, 0, check._places.Length);
        _idle = check;
        return issues;
    }
}
