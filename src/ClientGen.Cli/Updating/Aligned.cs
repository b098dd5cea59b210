using ClientGen.Cli.Updating.Proposals;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating;

/// <summary>Tells the comparison which operations are the same although path and id changed: by giving the old one the new id.</summary>
internal static class Aligned
{
    public static string With(string text, JObject after, IReadOnlyList<PathMove> moves)
    {
        if (moves.Count == 0)
            return text;
        var aligned = SpecParts.Parse(text);
        var now = SpecParts.Operations(after).ToDictionary(operation => (operation.Path, operation.Method));
        foreach (var operation in SpecParts.Operations(aligned).ToList())
        {
            if (
                moves.FirstOrDefault(move => move.IsOf(operation)) is { } move
                && now.TryGetValue((move.To, operation.Method), out var other)
                && other.Id is { } id
            )
            {
                operation.Definition["operationId"] = id;
            }
        }
        return aligned.ToString();
    }
}
