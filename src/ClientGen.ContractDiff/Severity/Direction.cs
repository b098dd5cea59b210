namespace ClientGen.ContractDiff.Severity;

/// <summary>Which way the messages travel that an edit touches.</summary>
[Flags]
public enum Direction
{
    /// <summary>No message is touched: documentation, or a schema that no operation uses.</summary>
    None = 0,

    /// <summary>From the client of the document to the server.</summary>
    Request = 1,

    /// <summary>From the server to the client.</summary>
    Response = 2,

    /// <summary>Both ways, as with a schema that is sent and received.</summary>
    Both = Request | Response,
}
