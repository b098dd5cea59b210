namespace ClientGen.Generator;

/// <summary>The names of the files that are generated for a vendor.</summary>
internal static class GeneratedFile
{
    /// <summary>The document NSwag reads.</summary>
    public const string Document = "openapi.json";

    /// <summary>The vendor's document with its overlay applied, for simulators.</summary>
    public const string Corrected = "corrected.json";

    /// <summary>The other files that were read, for the build to look at.</summary>
    public const string Inputs = "inputs.txt";

    /// <summary>The union types.</summary>
    public const string Unions = "Unions.g.cs";

    /// <summary>What requests check before they are sent.</summary>
    public const string Checks = "Checks.g.cs";

    /// <summary>The converters that System.Text.Json is given.</summary>
    public const string TextJson = "TextJson.g.cs";

    /// <summary>How the contracts read and write themselves in UTF-8.</summary>
    public const string Utf8 = "Utf8.g.cs";

    /// <summary>The client around the operations: options, profile, areas and jobs.</summary>
    public const string Shell = "Vendor.g.cs";

    /// <summary>The client's registration in a host's services.</summary>
    public const string Registration = "Registration.g.cs";

    /// <summary>The data contracts, by NSwag.</summary>
    public const string Contracts = "Contracts.g.cs";

    /// <summary>The operations, by NSwag.</summary>
    public const string Client = "Client.g.cs";
}
