using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Repairs;

namespace ClientGen.Generator.Api;

/// <summary>
/// Chooses the keys of a client: of an operation's alternatives the one that most operations take, before others one in headers, and
/// then the document's first. Keys that are taken together are all sent.
/// </summary>
internal sealed class ChooseKeys : IRepair
{
    private readonly Dictionary<string, KeySet> _chosen = new(StringComparer.Ordinal);

    /// <summary>The client's keys, the one that is called <c>ApiKey</c> first; empty where they are refused.</summary>
    public IReadOnlyList<NamedKey> All { get; private set; } = [];

    /// <summary>The names of the keys that an operation takes.</summary>
    public IReadOnlyList<string> Of(Operation operation) =>
        _chosen.TryGetValue(operation.Endpoint, out var set)
            ? [.. All.Where(key => set.Keys.Any(own => own.Key == key.Key)).Select(key => key.Name)]
            : [];

    public void Apply(SpecDocument document)
    {
        var known = document.Diagnostics.Items.Count;
        var operations = Operation.All(document).ToList();
        var keyed = operations
            .Where(operation => ApiKey.NeedsKey(operation, document))
            .Select(operation => (Operation: operation, Alternatives: KeyAlternatives.Of(operation, document)))
            .ToList();
        foreach (var (_, alternatives) in keyed.Where(one => one.Alternatives.Fault is not null).DistinctBy(one => one.Alternatives.Place))
            document.Error(Codes.UnusableKey, alternatives.Place, alternatives.Fault!);
        if (document.Diagnostics.Items.Count > known || operations.Count == 0)
            return;
        if (keyed.Count == 0)
        {
            Without(document);
            return;
        }
        var sets = keyed
            .SelectMany(one => one.Alternatives.Usable.DistinctBy(set => set.ToString()))
            .GroupBy(set => set.ToString(), StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.First().IsInHeaders)
            .Select(same => same.Key)
            .ToList();
        foreach (var (operation, alternatives) in keyed)
            _chosen[operation.Endpoint] = alternatives.Usable.MinBy(set => sets.IndexOf(set.ToString()))!;
        if (IsAgreed(keyed.ConvertAll(one => one.Operation), document))
        {
            Name(sets, document);
            Tell(keyed, document);
        }
    }

    // No operation sends one.
    private void Without(SpecDocument document)
    {
        if (document.Defaults == Defaults.ByMethod)
        {
            All = [new(NamedKey.First, "", ApiKey.Usual, IsOptional: true)];
            return;
        }
        document.Error(
            Codes.UnusableKey,
            document.Root["security"] ?? document.Root,
            "No operation of the document needs a key. " + KeyMend.Of(Operation.All(document), document)
        );
    }

    // A second key is a decision: where nothing is assumed, somebody makes it.
    private bool IsAgreed(List<Operation> keyed, SpecDocument document)
    {
        var (first, usual) = (keyed[0], _chosen[keyed[0].Endpoint].ToString());
        if (document.Defaults == Defaults.ByMethod)
            return true;
        var others = keyed.FindAll(operation =>
            _chosen[operation.Endpoint].ToString() != usual && operation.Definition[ExtensionNames.Auth] is null
        );
        foreach (var other in others)
        {
            var own = other.Definition["security"] is null ? first : other;
            document.Error(
                Codes.UnusableKey,
                other.Definition,
                $"The key goes into {_chosen[other.Endpoint]} here and into {usual} in {Named(first)}. For one key take away the "
                    + $"\"security\" that {Named(own)} has of its own; for a client with both keys add the action "
                    + OverlayAction.On(other, new() { [ExtensionNames.Auth] = "key" })
            );
        }
        return others.Count == 0;
    }

    private void Name(List<string> sets, SpecDocument document)
    {
        var options = CSharpName.Pascal(document.Vendor) + "Options";
        var names = new List<NamedKey>();
        foreach (
            var (key, scheme) in _chosen
                .Values.OrderBy(set => sets.IndexOf(set.ToString()))
                .SelectMany(set => set.Keys.OrderBy(key => Rank(key.Key)).ThenBy(key => key.Scheme, StringComparer.Ordinal))
        )
        {
            if (names.Exists(named => named.Key == key))
                continue;
            var name = names.Count == 0 ? NamedKey.First : NamedKey.NameOf(scheme, [.. names.Select(named => named.Name)], options);
            names.Add(new(name, scheme, key, _chosen.Values.Any(set => set.Keys.All(own => own.Key != key))));
        }
        All = names;
    }

    // What is most like a key is called so: of keys that are taken together one is often the name of an application.
    private static int Rank(ApiKey key) =>
        key.Prefix.Length > 0 ? 0
        : key.Place == ApiKey.InHeader ? 1
        : 2;

    // Whoever has the other key must know that there is a choice, and how to make it.
    private void Tell(List<(Operation Operation, KeyAlternatives Alternatives)> keyed, SpecDocument document)
    {
        foreach (var (operation, alternatives) in keyed.DistinctBy(one => one.Alternatives.Place))
        {
            var chosen = _chosen[operation.Endpoint];
            if (alternatives.Usable.FirstOrDefault(set => set.ToString() != chosen.ToString()) is not { } other)
                continue;
            document.Note(
                Codes.Assumed,
                alternatives.Place,
                $"The key of {Named(operation)} goes into {chosen}; the vendor takes one in {other} as well. For that one take the first "
                    + $"away in the overlay: {OverlayAction.RemoveAt(alternatives.Place[chosen.Index]!)}"
            );
        }
    }

    private static string Named(Operation operation) => $"{operation.Method.ToUpperInvariant()} {operation.Path}";
}
