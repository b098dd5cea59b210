using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Findings;

/// <summary>One edit between two documents and what it does.</summary>
public sealed record Finding
{
    private readonly WireLevel? _open;
    private readonly WireLevel? _closed;

    /// <summary>The stable name of the rule, as in <c>request-property-became-required</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The level on the wire.</summary>
    public required WireLevel Wire { get; init; }

    /// <summary>
    /// The level on the wire for clients that keep values and variants they do not know and read null as absent, as the generated
    /// ones do. Default: <see cref="Wire"/>.
    /// </summary>
    public WireLevel WireForOpenClients
    {
        get => _open ?? Wire;
        init => _open = value;
    }

    /// <summary>The level on the wire for clients that take nothing the document does not name. Default: <see cref="Wire"/>.</summary>
    public WireLevel WireForClosedClients
    {
        get => _closed ?? Wire;
        init => _closed = value;
    }

    /// <summary>The level for users of the generated C# client.</summary>
    public required CSharpLevel CSharp { get; init; }

    /// <summary>Which way the touched messages travel.</summary>
    public required Direction Direction { get; init; }

    /// <summary>What it does to the set of allowed messages.</summary>
    public required Effect Effect { get; init; }

    /// <summary>What took the edge off.</summary>
    public Guards Guards { get; init; }

    /// <summary>The edit in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The edit without its place: what it has in common with the same edit elsewhere.</summary>
    internal string Change
    {
        get => field ?? Message;
        init;
    }

    /// <summary>The place: in the new document, or in the old one for what is gone.</summary>
    public required string Pointer { get; init; }

    /// <summary>The place in the old document; null for what is new.</summary>
    public Place? Old { get; init; }

    /// <summary>The place in the new document; null for what is gone.</summary>
    public Place? New { get; init; }

    /// <summary>For what is gone: the nearest part around it that the new document still has; null for everything else.</summary>
    public Place? NearestSurvivor { get; init; }

    /// <summary>The operations it reaches, as in <c>GET /pets</c>, sorted; callbacks and webhooks say so.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>The rule, whatever name it has at the place; null for findings that no comparison made.</summary>
    internal Rule? Kind { get; init; }

    /// <summary>What stood there in the old document; null for what is new, and for findings that no comparison made.</summary>
    internal JToken? OldToken { get; init; }

    /// <summary>What stands there in the new document; null for what is gone.</summary>
    internal JToken? NewToken { get; init; }

    /// <summary>The ways messages meet it: which operations, which way, and how bad it is there.</summary>
    internal IReadOnlyList<Impact> Meetings { get; init; } = [];

    /// <summary>The C# types and members it reaches, as in <c>Pet.Name</c>, sorted.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>A value allowed on one side only; null where none was found or confirmed.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>For what breaks: why no value shows it; null where <see cref="Evidence"/> does, and for everything milder.</summary>
    public string? NoEvidence { get; init; }

    /// <summary>How sure a rename is, from 0 to 1; null for everything else.</summary>
    public double? Confidence { get; init; }

    /// <summary>What the assemblies of the two clients say to it; <see cref="AssemblyVerdict.None"/> unless they were compared.</summary>
    public AssemblyVerdict Assemblies { get; init; }

    /// <summary>Why the finding was accepted; null when it was not.</summary>
    public string? Accepted { get; init; }

    /// <summary>The project whose code does not touch it; null when it does, or when no project was asked.</summary>
    public string? NotUsedBy { get; init; }
}
