using ClientGen.JsonSchema;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// What the searches of one comparison may cost in all. None may take more than a part of what is left, so that a union that nobody can
/// search does not hide what the next one would show.
/// </summary>
/// <param name="steps">Steps of the validator.</param>
internal sealed class SearchBudget(long steps)
{
    private const int Parts = 8;

    /// <summary>How many steps are left.</summary>
    public long Left { get; private set; } = steps;

    /// <summary>Lets one search have its part, and takes back what it leaves.</summary>
    public void Share(Action<ValidationBudget> search)
    {
        var part = new ValidationBudget((Left + Parts - 1) / Parts);
        search(part);
        Left -= part.Spent;
    }
}
