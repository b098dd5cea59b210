namespace ClientGen.JsonSchema;

/// <summary>
/// Work that some validations share, in steps: one is a schema applied to a part of a value, long lists in the schema count for more.
/// Counted and not timed, so that the same documents come to the same end everywhere. For one thread at a time.
/// </summary>
/// <param name="steps">How many there are.</param>
public sealed class ValidationBudget(long steps)
{
    /// <summary>How many are left; never less than 0.</summary>
    public long Left { get; private set; } = Math.Max(0, steps);

    /// <summary>How many were taken.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether nothing is left. A validation that needs more ends with a <see cref="SchemaException"/>.</summary>
    public bool IsSpent => Left == 0;

    /// <summary>Counts work beside validating, as making the values.</summary>
    /// <param name="steps">How much, in steps; not negative.</param>
    public void Spend(long steps)
    {
        steps = Math.Clamp(steps, 0, Left);
        Left -= steps;
        Spent += steps;
    }
}
