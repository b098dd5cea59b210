using Xunit.v3;

namespace ClientGen.Tests;

/// <summary>
/// Puts a test, a class or a test project into the slow lane: it starts programs, compiles, opens a browser or runs thousands of cases.
/// <c>dotnet test --filter-not-trait lane=slow</c> leaves it out.
/// </summary>
/// <param name="reason">What takes the time.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SlowAttribute(string reason) : Attribute, ITraitAttribute
{
    /// <summary>What takes the time.</summary>
    public string Reason { get; } = reason;

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("lane", "slow")];
}
