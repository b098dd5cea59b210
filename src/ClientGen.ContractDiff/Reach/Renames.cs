using ClientGen.ContractDiff.Api;
using ClientGen.ContractDiff.Comparing;

namespace ClientGen.ContractDiff.Reach;

/// <summary>A renamed schema is one edit: the places that now name it differently belong to it.</summary>
internal static class Renames
{
    public static IReadOnlyList<Reached> Join(List<Reached> edits)
    {
        var renames = edits.Where(e => e.Edit.Rule == ComponentRules.Renamed).ToDictionary(e => e.Edit.Subject, StringComparer.Ordinal);
        var kept = new List<Reached>();
        foreach (var edit in edits)
        {
            if (edit.Edit.Rule != TypeNames.Changed || !renames.TryGetValue(edit.Edit.Subject, out var rename))
            {
                kept.Add(edit);
                continue;
            }

            rename.Operations.UnionWith(edit.Operations);
            rename.Methods.UnionWith(edit.Methods);
        }

        return kept;
    }
}
