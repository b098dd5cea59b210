namespace ClientGen.ContractDiff.Rules;

/// <summary>What an edit is about.</summary>
internal enum Concern
{
    /// <summary>What travels.</summary>
    Messages,

    /// <summary>C# types only; the same messages travel.</summary>
    Types,

    /// <summary>Words for people and extensions for tools; no C# member is touched.</summary>
    Words,
}
