using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>
/// Lets a target find what an operation has by reference, or from its path: a parameter among the components is the operation's, and so
/// is one of the path. What a target selects there becomes the operation's own before the action changes it, so that no other operation
/// is changed with it.
/// </summary>
internal static class SharedParts
{
    private const string OnePath = "$.paths['";
    private static readonly string[] Sections = ["parameters", "requestBodies", "responses", "headers"];

    /// <summary>Gives operations a copy of each shared part that the target selects by what it holds.</summary>
    public static void Unshare(string target, JObject root)
    {
        if (!target.StartsWith("$.paths", StringComparison.Ordinal) || root["paths"] is not JObject paths)
            return;
        var reached = InReach(target, paths).ToList();
        if (!Has(reached.Select(path => (JObject)path.Value)))
            return;
        // What the target would select if everything stood where it is used.
        var seenPaths = new JObject(reached.Select(path => new JProperty(path.Name, path.Value.DeepClone())));
        var seen = new JObject { ["paths"] = seenPaths };
        var copies = Expand(seenPaths, [.. reached.Select(path => (JObject)path.Value)], root);
        if (copies.Count == 0)
            return;
        var selected = seen.SelectTokens(target)
            .SelectMany(token => token.AncestorsAndSelf())
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var copy in copies.Where(copy => selected.Contains(copy.Seen)))
            copy.Place();
    }

    // A target that begins with the name of a path selects nothing in another: most do, and documents have hundreds of paths.
    private static IEnumerable<JProperty> InReach(string target, JObject paths) =>
        paths.Properties().Where(path => path.Value is JObject && (NameIn(target) is not { } only || only == path.Name));

    private static string? NameIn(string target) =>
        target.StartsWith(OnePath, StringComparison.Ordinal)
        && target.IndexOf("']", OnePath.Length, StringComparison.Ordinal) is var end and > 0
        && target[OnePath.Length..end] is var name
        && name.IndexOfAny(['\'', '\\']) < 0
            ? name
            : null;

    private static bool Has(IEnumerable<JObject> paths) =>
        paths.Any(path => path["parameters"] is JArray { Count: > 0 } || References(path).Any());

    private static IEnumerable<JObject> References(JObject part) =>
        part.Descendants().OfType<JProperty>().Where(IsPart).Select(reference => (JObject)reference.Parent!);

    private static bool IsPart(JProperty property) =>
        property is { Name: "$ref", Value: JValue { Value: string reference } }
        && Array.Exists(Sections, section => reference.StartsWith($"#/components/{section}/", StringComparison.Ordinal));

    private static List<(JToken Seen, Action Place)> Expand(JObject seen, List<JObject> paths, JObject root)
    {
        var copies = new List<(JToken, Action)>();
        // Both are alike until now: the same order finds the same places.
        foreach (var (shown, reference) in References(seen).ToList().Zip(paths.SelectMany(References).ToList()))
        {
            if (JsonPointer.FindFragment(root, (string)reference["$ref"]!) is not JObject part)
                continue;
            var copy = (JObject)part.DeepClone();
            shown.Replace(copy);
            copies.Add((copy, () => reference.Replace(part.DeepClone())));
        }
        foreach (var (path, real) in seen.PropertyValues().OfType<JObject>().Zip(paths))
            copies.AddRange(PushDown(path, real));
        return copies;
    }

    private static List<(JToken, Action)> PushDown(JObject path, JObject real)
    {
        var copies = new List<(JToken, Action)>();
        foreach (var shared in (path["parameters"] as JArray ?? []).OfType<JObject>().ToList())
        {
            foreach (var method in path.Properties().Where(member => OperationMethods.Contains(member.Name)).ToList())
            {
                if (
                    method.Value is not JObject operation
                    || List(operation) is not { } own
                    || own.OfType<JObject>().Any(mine => IsSame(mine, shared))
                )
                {
                    continue;
                }
                var (copy, plain) = ((JObject)shared.DeepClone(), (JObject)shared.DeepClone());
                own.Add(copy);
                copies.Add((copy, () => List((JObject)real[method.Name]!)!.Add(plain)));
            }
        }
        return copies;
    }

    private static JArray? List(JObject operation)
    {
        operation["parameters"] ??= new JArray();
        return operation["parameters"] as JArray;
    }

    private static bool IsSame(JObject one, JObject other) =>
        JToken.DeepEquals(one["name"], other["name"]) && JToken.DeepEquals(one["in"], other["in"]);
}
