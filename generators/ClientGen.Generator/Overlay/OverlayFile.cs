using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>An OpenAPI Overlay 1.0 file: what we know better than the vendor's document.</summary>
internal sealed class OverlayFile(string path, JObject root)
{
    private bool _isBlanket;

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
            document.Diagnostics.Add(
                Codes.UnknownInstruction,
                path,
                member.Value,
                $"\"{member.Name}\" says nothing beside an action: put it into \"update\". An action itself has "
                    + $"\"{ExtensionNames.Source}\" only."
            );
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
        TellMissing(action, target, document);
        _isBlanket = IsBlanket(target);
        foreach (var place in places)
        {
            if (remove)
                Remove(place);
            else
                Update(place, action["update"]!, document);
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
            document.Diagnostics.AddNote(
                Codes.Assumed,
                path,
                action,
                $"{document.Path} has no {target} any more, which this action removes: the vendor did so itself. Delete the action."
            );
        else
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
                document.Diagnostics.Add(
                    Codes.PartMatchesNothing,
                    path,
                    action,
                    $"{text} Name what the vendor has instead; take the name out of the list only when that is gone."
                );
            else
                document.Diagnostics.AddNote(Codes.Assumed, path, action, $"{text} Take it out of the list, or name what it is now.");
        }
    }

    private static void Remove(JToken place)
    {
        if (place.Parent is JProperty property)
            property.Remove();
        else
            place.Remove();
    }

    // The overlay standard: objects merge member by member, a list gets the value appended, anything else is replaced.
    private void Update(JToken place, JToken value, SpecDocument document)
    {
        switch (place)
        {
            case JObject target when value is JObject members:
                foreach (var member in members.Properties().Where(member => !IsPhantom(target, member, document)))
                {
                    if (target[member.Name] is JObject inner && member.Value is JObject)
                        Update(inner, member.Value, document);
                    else if (target[member.Name] is JArray list && member.Value is JArray items)
                        Append(list, items);
                    else
                        Set(target, member);
                }
                break;
            case JArray list when value is JArray items:
                Append(list, items);
                break;
            case JArray list:
                list.Add(Copy(value));
                break;
            default:
                place.Replace(Copy(value));
                break;
        }
    }

    // Words about a member make none: it would be in the C# and never on the wire.
    private bool IsPhantom(JObject target, JProperty member, SpecDocument document)
    {
        if (
            target.Parent is not JProperty { Name: "properties" }
            || target.ContainsKey(member.Name)
            || member.Value is not JObject { Count: > 0 } words
            || !words.Properties().All(word => SchemaShape.IsAnnotation(word.Name))
        )
            return false;
        var text = $"{SourceMap.PointerOf(target)} has no member \"{member.Name}\" any more, of which this says something.";
        if (words.ContainsKey(ExtensionNames.Secret))
            document.Diagnostics.Add(Codes.PartMatchesNothing, path, member.Value, $"{text} Say it of what the vendor has instead.");
        else
            document.Diagnostics.AddNote(Codes.Assumed, path, member.Value, $"{text} Remove it, or name the member that is meant.");
        return true;
    }

    // A property keeps its value where the new one is equal, and with it where it came from: so it is emptied first.
    private void Set(JObject target, JProperty member)
    {
        if (target.Property(member.Name, StringComparison.Ordinal) is { } property)
            property.Value = JValue.CreateUndefined();
        target[member.Name] = Copy(member.Value);
    }

    // An error in what the overlay brought is shown in the overlay.
    private JToken Copy(JToken value)
    {
        var copy = SourceMap.MarkFile(value.DeepClone(), path);
        return _isBlanket ? SourceMap.MarkBlanket(copy) : copy;
    }

    private void Append(JArray list, JArray items)
    {
        foreach (var item in items)
            list.Add(Copy(item));
    }
}
