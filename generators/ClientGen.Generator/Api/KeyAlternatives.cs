using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>The sets of keys that an operation may be called with.</summary>
/// <param name="Usable">Those that a client can send, in the document's order.</param>
/// <param name="Place">Where it is said why there is none.</param>
/// <param name="Fault">Why there is none; null where there is one.</param>
internal sealed record KeyAlternatives(IReadOnlyList<KeySet> Usable, JToken Place, string? Fault)
{
    public static KeyAlternatives Of(Operation operation, SpecDocument document)
    {
        if (ApiKey.Requirements(operation, document) is not JArray { Count: > 0 } requirements)
        {
            return new(
                [],
                // One who speaks of all operations says it once.
                KeyMend.SaysItself(operation)
                    ? operation.Definition
                    : document.Root,
                $"The document does not say which key {operation.Endpoint} needs. " + KeyMend.Of([operation], document)
            );
        }
        var (usable, why) = (new List<KeySet>(), (KeyScheme?)null);
        foreach (var (index, requirement) in requirements.Index())
        {
            if (requirement is not JObject { Count: > 0 } together)
                continue;
            var read = together.Properties().Select(scheme => (Scheme: KeyScheme.Read(scheme, document), scheme.Name)).ToList();
            if (read.Select(one => one.Scheme).FirstOrDefault(scheme => scheme.Key is null) is { } refused)
                why ??= refused;
            else if (InTheWay(read.ConvertAll(one => one.Scheme.Key!), together) is { } fault)
                why ??= new(null, requirement, fault);
            else
                usable.Add(new([.. read.Select(one => (one.Scheme.Key!, one.Name))], index));
        }
        return usable.Count > 0
            ? new(usable, requirements, null)
            : new(
                [],
                why?.Place ?? requirements,
                why?.Fault
                    ?? "Each alternative of this \"security\" wants no key. Correct it in the overlay. " + KeyMend.Of([operation], document)
            );
    }

    private static string? InTheWay(List<ApiKey> keys, JObject together) =>
        keys.Index()
            .SelectMany(one => keys.Skip(one.Index + 1).Where(one.Item.IsInTheWayOf))
            .Select(key =>
                $"Two schemes of this alternative put their keys into the one place, {key}. Correct it in the overlay: leave one of them, "
                + $"as with the action {OverlayAction.RemoveAt(together, together.Properties().Last().Name)}"
            )
            .FirstOrDefault();
}
