namespace ClientGen.Generator.Diagnostics;

/// <summary>The codes of the build errors. A code never changes its meaning.</summary>
internal static class Codes
{
    /// <summary>A file is missing or is not JSON.</summary>
    public const string UnreadableFile = "CG0001";

    /// <summary>An overlay action has no target, or neither update nor remove, or its JSONPath can't be read.</summary>
    public const string MalformedAction = "CG0002";

    /// <summary>An overlay action's target selects nothing.</summary>
    public const string ActionMatchesNothing = "CG0003";

    /// <summary>A <c>$ref</c> points at nothing.</summary>
    public const string UnresolvedReference = "CG0004";

    /// <summary>Two variants of a union can't be told apart by the JSON they read.</summary>
    public const string AmbiguousUnion = "CG0005";

    /// <summary>Two schemas or unions of different shape claim one type name.</summary>
    public const string NameClaimedTwice = "CG0006";

    /// <summary>Two members of one type, or two operations, claim one name.</summary>
    public const string MemberNameClaimedTwice = "CG0007";

    /// <summary>Schemas that the overlay merges into one type differ in shape.</summary>
    public const string MergedShapesDiffer = "CG0008";

    /// <summary>An <c>x-clientgen-*</c> value is not one the generator knows.</summary>
    public const string UnknownInstruction = "CG0009";

    /// <summary>A name can't be used as a C# identifier.</summary>
    public const string UnusableName = "CG0010";

    /// <summary>The document uses a feature for which no code can be generated.</summary>
    public const string Unsupported = "CG0011";

    /// <summary>Something in the document or overlay is not of the JSON type that OpenAPI gives it.</summary>
    public const string Malformed = "CG0012";

    /// <summary>NSwag refuses the document, its settings or a template.</summary>
    public const string NSwagRefuses = "CG0013";

    /// <summary>The document names no server that a client can call.</summary>
    public const string UnusableServer = "CG0014";

    /// <summary>The document does not say in which header a static key is sent.</summary>
    public const string UnusableKey = "CG0015";

    /// <summary>An <c>x-clientgen-*</c> fact stands where nothing reads it.</summary>
    public const string UnreadFact = "CG0020";

    /// <summary>An <c>x-clientgen-job</c> names an operation that the document does not have, or that can't read a job.</summary>
    public const string UnknownJobOperation = "CG0021";

    /// <summary>An <c>x-clientgen-job</c> names a status word that the document does not have.</summary>
    public const string UnknownJobStatus = "CG0022";

    /// <summary>A pointer of a fact leads to nothing, or to something of the wrong type.</summary>
    public const string PointerLeadsNowhere = "CG0023";

    /// <summary>Operations that share a rate limit state different ones.</summary>
    public const string RateLimitsDiffer = "CG0024";

    /// <summary>The vendor's name makes no C# name.</summary>
    public const string UnusableVendorName = "CG0025";

    /// <summary>A part of an overlay action that guards money or keys selects nothing: a name in a list, or a member.</summary>
    public const string PartMatchesNothing = "CG0026";

    /// <summary>A note and no error: what the generator assumed where the overlay says nothing.</summary>
    public const string Assumed = "CG0030";
}
