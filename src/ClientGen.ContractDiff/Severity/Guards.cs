namespace ClientGen.ContractDiff.Severity;

/// <summary>Circumstances that take the edge off an edit.</summary>
[Flags]
public enum Guards
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The member is read-only, so a request does not carry it.</summary>
    ReadOnly = 1,

    /// <summary>The member is write-only, so a response does not carry it.</summary>
    WriteOnly = 2,

    /// <summary>The status is not a success, and clients must expect any failure.</summary>
    NonSuccess = 4,

    /// <summary>A default stands in when the value is not sent. Recorded; it does not change the level.</summary>
    HasDefault = 8,

    /// <summary>The client asks for what it gets (status, media type), so a response is judged like a request.</summary>
    Negotiated = 16,

    /// <summary>It was deprecated, and its announced sunset has passed.</summary>
    Sunset = 32,

    /// <summary>The set was declared to grow (<c>x-extensible-enum</c>), or clients were said to be open.</summary>
    Extensible = 64,

    /// <summary>Readers are bound to ignore it: a member or header that was not there before.</summary>
    Ignorable = 128,

    /// <summary>HTTP or OpenAPI says the place has no meaning there, such as a header parameter named Accept.</summary>
    Meaningless = 256,
}
