using ClientGen.ContractDiff.Api;
using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;

namespace ClientGen.ContractDiff;

/// <summary>Compares two OpenAPI documents.</summary>
public static class Differ
{
    // Unions inside unions are matched by recursion; a thread with room for it is cheaper than a machine without it.
    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>Compares two documents.</summary>
    /// <param name="old">The document clients were made for.</param>
    /// <param name="new">The document servers follow now.</param>
    /// <param name="options">What else to know; null for the defaults.</param>
    /// <returns>The findings, worst first.</returns>
    public static DiffReport Compare(Spec old, Spec @new, DifferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        DiffReport? report = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    report = Run(old, @new, options ?? new());
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            StackBytes
        );
        thread.Start();
        thread.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return report!;
    }

    private static DiffReport Run(Spec old, Spec @new, DifferOptions options)
    {
        var schemas = new SchemaComparer(new(old), new(@new), options.Names, options.Today);
        var context = new ApiContext(old, @new, schemas, new SchemaUses(), new Collector(), options.Names);
        InfoRules.Compare(context);
        ServerRules.CompareGlobal(context);
        SecuritySchemeRules.Compare(context);
        PathRules.Compare(context);
        WebhookRules.Compare(context);
        ComponentRules.Compare(context);
        schemas.Drain();
        context.Uses.Reach(context.Collector);
        var unused = ComponentRules.Pairs(context).ToList();
        schemas.Drain();
        foreach (var node in unused)
            SchemaUses.ReachUnused(node, context.Collector);

        var maker = new FindingMaker(new(options.Names), new(schemas.Old, schemas.New), options.OpenClients, @new);
        var findings = Renames
            .Join(context.Collector.Edits.ToList())
            .Select(maker.Make)
            .OrderByDescending(f => f.Wire >= WireLevel.Warning ? f.Wire : WireLevel.None)
            .ThenByDescending(f => f.CSharp)
            .ThenByDescending(f => f.Wire)
            .ThenBy(f => f.Pointer, StringComparer.Ordinal)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal);
        return new(old.Name, @new.Name, [.. findings], [.. old.Problems, .. @new.Problems]) { Notes = options.Names.Notes };
    }
}
