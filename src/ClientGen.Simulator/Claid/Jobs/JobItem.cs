using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>One piece of a job: it ends with a result or with an error.</summary>
internal sealed record JobItem
{
    /// <summary>Makes the result's JSON; called when somebody asks after it is finished.</summary>
    public Func<JToken>? Result { get; init; }

    /// <summary>Why there is no result.</summary>
    public string? Error { get; init; }

    /// <summary>The input's description, where it was read before the error.</summary>
    public JObject? InputOfError { get; init; }
}
