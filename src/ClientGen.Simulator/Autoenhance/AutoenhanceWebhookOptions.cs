namespace ClientGen.Simulator;

/// <summary>Where and how images are announced. At the real vendor this is set in its web application.</summary>
public sealed class AutoenhanceWebhookOptions
{
    /// <summary>The receiver's address.</summary>
    public required Uri Url { get; init; }

    /// <summary>The token sent in <c>Authorization</c>. Default null: no header.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the token stands after <c>Bearer</c>, rather than bare. Default false.</summary>
    public bool Bearer { get; init; }

    /// <summary>Whether the body is empty, as one receiver reports. Default false.</summary>
    public bool EmptyBody { get; init; }
}
