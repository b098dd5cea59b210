namespace ClientGen.Json;

/// <summary>A request that a vendor bills.</summary>
public interface IBilledRequest
{
    /// <summary>What the vendor bills for it, as far as it is published.</summary>
    ExpectedCost ExpectedCost { get; }
}
