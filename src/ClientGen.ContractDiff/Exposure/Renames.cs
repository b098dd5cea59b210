using ClientGen.ContractDiff.Api;
using ClientGen.ContractDiff.Comparing;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>A renamed schema is one edit: the places that now name it differently belong to it.</summary>
internal static class Renames
{
    public static IReadOnlyList<ExposedEdit> Join(List<ExposedEdit> edits)
    {
        var renames = edits.Where(e => e.Edit.Rule == ComponentRules.Renamed).ToDictionary(e => e.Edit.Subject, StringComparer.Ordinal);
        var kept = new List<ExposedEdit>();
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
