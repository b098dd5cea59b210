using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>An OpenAPI Overlay 1.0 file: what we know better than the vendor's document.</summary>
internal sealed class OverlayFile(string path, JObject root)
{
    /// <summary>Applies the actions in order. An action that matches nothing is an error, so that a vendor's mend retires it.</summary>
    public void Apply(SpecDocument document)
    {
        if (root["actions"] is not JArray actions)
        {
            document.Diagnostics.Add(
                Codes.MalformedAction,
                path,
                root["actions"] ?? root,
                "An overlay has a list of \"actions\". Give it one; an empty list changes nothing."
            );
            return;
        }
        KeepNames(actions, document);
        foreach (var entry in actions)
        {
            if (entry is not JObject action || !HasItsTypes(action))
            {
                document.Diagnostics.Add(
                    Codes.MalformedAction,
                    path,
                    entry,
                    "An action is an object with a \"target\" that is text, and \"update\" or \"remove\": true."
                );
                continue;
            }
            CheckMembers(action, document);
            Apply(action, document);
        }
    }

    private void KeepNames(JArray actions, SpecDocument document)
    {
        var targets = actions
            .Select(action => (action as JObject)?["target"])
            .Select(target => target is JValue { Value: string { Length: > 0 } text } ? TargetPath.Parse(text) : null)
            .OfType<TargetPath>()
            .ToList();
        KeptPaths.Keep(targets, document);
        KeptSchemes.Keep(targets, document);
        new KeptTypes(KnownType.In(root), targets, document).Keep();
    }

    private static bool HasItsTypes(JObject action) =>
        action["target"]?.Type is null or JTokenType.String && action["remove"]?.Type is null or JTokenType.Boolean;

    // What an update brings is checked with the document; an action has but its source beside what the standard gives it.
    private void CheckMembers(JObject action, SpecDocument document)
    {
        foreach (
            var member in action
                .Properties()
                .Where(member => member.Name.StartsWith("x-clientgen-", StringComparison.Ordinal) && member.Name != ExtensionNames.Source)
        )
        {
            document.Diagnostics.Add(
                Codes.UnknownInstruction,
                path,
                member.Value,
                $"\"{member.Name}\" says nothing beside an action: put it into \"update\". An action itself has "
                    + $"\"{ExtensionNames.Source}\" only."
            );
        }
    }

    private void Apply(JObject action, SpecDocument document)
    {
        if ((string?)action["target"] is not { Length: > 0 } target)
        {
            document.Diagnostics.Add(
                Codes.MalformedAction,
                path,
                action,
                "This action has no \"target\". Give it a JSONPath such as \"$.components.schemas.Fit\"."
            );
            return;
        }
        var remove = (bool?)action["remove"] == true;
        if (!remove && action["update"] is null)
        {
            document.Diagnostics.Add(
                Codes.MalformedAction,
                path,
                action,
                $"The action on {target} has neither \"update\" nor \"remove\": true."
            );
            return;
        }
        if (Select(action, target, document) is not { } places)
            return;
        if (places.Count == 0)
        {
            TellNothing(action, target, document);
            return;
        }
        if (places.Exists(place => place.Parent is null) && (remove || action["update"] is not JObject))
        {
            document.Diagnostics.Add(
                Codes.MalformedAction,
                path,
                action,
                $"{target} is the whole document: it is not removed, and \"update\" has to be an object to be merged into it."
            );
            return;
        }
        TellMissing(action, target, document);
        var change = new OverlayChange(path, IsBlanket(target), document);
        foreach (var place in places)
        {
            if (remove)
                OverlayChange.Remove(place);
            else
                change.Update(place, action["update"]!);
        }
    }

    // What is said of everything holds where it fits.
    private static bool IsBlanket(string target) =>
        target.Contains('*', StringComparison.Ordinal) || target.Contains("..", StringComparison.Ordinal);

    private List<JToken>? Select(JObject action, string target, SpecDocument document)
    {
        try
        {
            SharedParts.Unshare(target, document.Root);
            var places = document.Root.SelectTokens(target).ToList();
            return places.Count > 0 ? places : [.. document.Root.SelectTokens(OtherUnion(target))];
        }
        catch (JsonException error)
        {
            document.Diagnostics.Add(Codes.MalformedAction, path, action, $"{target} is not a JSONPath: {error.Message}");
            return null;
        }
    }

    // To the generator both are a union.
    private static string OtherUnion(string target) =>
        string.Concat(
            TargetPath
                .Parse(target)
                .Segments.Select(segment =>
                    segment switch
                    {
                        ".anyOf" => ".oneOf",
                        ".oneOf" => ".anyOf",
                        _ => segment,
                    }
                )
        );

    private void TellNothing(JObject action, string target, SpecDocument document)
    {
        if ((bool?)action["remove"] == true && IsKeywordOf(TargetPath.Parse(target), document.Root))
        {
            document.Diagnostics.AddNote(
                Codes.Assumed,
                path,
                action,
                $"{document.Path} has no {target} any more, which this action removes: the vendor did so itself. Delete the action."
            );
        }
        // Where the path itself leads nowhere, that is told.
        else if (TargetPath.Parse(target).NamesAt(2) is not [var name] || document.Root["paths"]?[name]?["$ref"] is null)
        {
            document.Diagnostics.Add(
                Codes.ActionMatchesNothing,
                path,
                action,
                $"Nothing in {document.Path} matches {target}. The document may have changed: mend the target"
                    + (
                        ActionFacts.MustHold(action)
                            ? ". What the action says must hold for what the vendor has instead: delete it only when that is gone."
                            : ", or delete the action if the vendor mended the defect."
                    )
            );
        }
    }

    // What is gone from where the vendor chooses names may be there under another name.
    private static bool IsKeywordOf(TargetPath target, JObject root) =>
        target.NamesAt(target.Segments.Count - 1) is [_]
        && target.NamesAt(target.Segments.Count - 2) is var around
        && !(around is [var owner] && CanonicalOrder.IsMap(owner) && owner != "responses")
        && root.SelectTokens(target.Parent).Any();

    // A name in a list that selects nothing is as lost as a target that does. A path that is gone has nothing left to guard.
    private void TellMissing(JObject action, string target, SpecDocument document)
    {
        foreach (var (name, alone) in TargetPath.Parse(target).Alternatives())
        {
            if (document.Root.SelectTokens(alone).Any())
                continue;
            var text = $"Of {target}, nothing in {document.Path} matches '{name}' any more.";
            if (ActionFacts.MustHold(action) && !name.StartsWith('/'))
            {
                document.Diagnostics.Add(
                    Codes.PartMatchesNothing,
                    path,
                    action,
                    $"{text} Name what the vendor has instead; take the name out of the list only when that is gone."
                );
            }
            else
            {
                document.Diagnostics.AddNote(Codes.Assumed, path, action, $"{text} Take it out of the list, or name what it is now.");
            }
        }
    }
}
