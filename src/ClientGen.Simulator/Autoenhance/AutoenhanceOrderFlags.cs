namespace ClientGen.Simulator;

/// <summary>What an order says in <c>is_merging</c> and <c>is_processing</c>.</summary>
public enum AutoenhanceOrderFlags
{
    /// <summary>What is so.</summary>
    Right,

    /// <summary>Nothing: they are missing.</summary>
    Missing,

    /// <summary>False, also while exposures are merged and images are enhanced.</summary>
    AlwaysFalse,
}
