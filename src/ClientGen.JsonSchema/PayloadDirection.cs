namespace ClientGen.JsonSchema;

/// <summary>Which way a body travels; decides whether a required member that is read-only or write-only may be missing.</summary>
public enum PayloadDirection
{
    /// <summary>Not known: every required member must be there.</summary>
    Unknown,

    /// <summary>From the client to the server: a required <c>readOnly</c> member may be missing.</summary>
    Request,

    /// <summary>From the server to the client: a required <c>writeOnly</c> member may be missing.</summary>
    Response,
}
