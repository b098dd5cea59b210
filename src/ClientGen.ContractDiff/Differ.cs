using ClientGen.ContractDiff.Api;
using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff;

/// <summary>Compares two OpenAPI documents.</summary>
public static class Differ
{
    /// <summary>Compares two documents.</summary>
    /// <param name="before">The document clients were made for.</param>
    /// <param name="after">The document servers follow now.</param>
    /// <param name="options">What else to know; null for the defaults.</param>
    /// <returns>The findings, worst first.</returns>
    public static DiffReport Compare(Spec before, Spec after, DifferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        options ??= new();
        var extent = Readable.Check(before, after);
        var schemas = new SchemaComparer(new(before), new(after), options.Names, options.Today) { StrictMembers = options.StrictMembers };
        var context = new ApiContext(before, after, schemas, new SchemaUses(), new ExposureCollector(), options.Names);
        InfoRules.Compare(context);
        SecuritySchemeRules.Compare(context);
        PathRules.Compare(context);
        WebhookRules.Compare(context);
        ComponentRules.Compare(context);
        schemas.Drain();
        context.Uses.Collect(context.ExposureCollector);
        var unused = ComponentRules.Pairs(context).ToList();
        schemas.Drain();
        foreach (var node in unused)
            SchemaUses.ReachUnused(node, context.ExposureCollector);

        var maker = new FindingMaker(new(options.Names), new(schemas), options.OpenClients, after);
        var findings = Renames
            .Join(context.ExposureCollector.Edits.ToList())
            .Select(maker.Make)
            .OrderByDescending(f => f.Wire >= WireLevel.Warning ? f.Wire : WireLevel.None)
            .ThenByDescending(f => f.CSharp)
            .ThenByDescending(f => f.Wire)
            .ThenBy(f => f.Pointer, StringComparer.Ordinal)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal);
        return new(before.Name, after.Name, [.. findings], [.. before.Problems, .. after.Problems])
        {
            Notes = options.Names.Notes,
            Read = extent,
            OldVersion = Version(before),
            NewVersion = Version(after),
        };
    }

    private static string Version(Spec spec)
    {
        var version = spec.Root.Object("info").Text("version") is { Length: > 0 } text ? "version " + text : "";
        return spec.Day is { } day ? $"{version}{(version.Length > 0 ? ", " : "")}{day:yyyy-MM-dd}" : version;
    }
}
