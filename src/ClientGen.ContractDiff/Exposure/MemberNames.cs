using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Rules;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>The C# types and members an edit is about: what is gone by its old name, what is there by its new one.</summary>
internal sealed class MemberNames(SideNames names)
{
    public IReadOnlyList<string> Of(Edit edit, IEnumerable<string> methods)
    {
        if (edit.Rule.Concern == Concern.Words)
            return [];
        var found = new SortedSet<string>(Before(edit, methods), StringComparer.Ordinal);
        found.UnionWith(After(edit, methods));
        // Outside schemas the method itself is what callers see.
        if (found.Count == 0)
            found.UnionWith(methods);
        return [.. found];
    }

    /// <summary>Whether the old and the new name of what was renamed are one name in C#.</summary>
    public bool AreTheSame(Edit edit, IReadOnlyCollection<string> methods) =>
        Before(edit, methods).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } before && before.SetEquals(After(edit, methods));

    private IEnumerable<string> Before(Edit edit, IEnumerable<string> methods) =>
        edit.Old is null ? [] : Of(edit.Old, edit, names.Old, methods);

    private IEnumerable<string> After(Edit edit, IEnumerable<string> methods) =>
        edit.New is null ? [] : edit.Others.Prepend(edit.New).SelectMany(token => Of(token, edit, names.New, methods));

    private static IEnumerable<string> Of(JToken token, Edit edit, ICSharpNames names, IEnumerable<string> methods)
    {
        var segments = JsonPointer.Segments(token);
        var start = Start(segments);
        if (start >= 0 || IsEnumValue(token, segments, edit))
            return [InSchema(token, segments, start, edit, names)];
        return Parameter(token) is { } parameter
            ? methods.Select(m => $"{m}({names.ParameterName(SpecPointer.Of(parameter), parameter.Text("name")!)})")
            : [];
    }

    private static string InSchema(JToken token, IReadOnlyList<string> segments, int start, Edit edit, ICSharpNames names)
    {
        if (IsEnumValue(token, segments, edit))
        {
            var type = Join(segments.Take(segments.Count - 2));
            return $"{names.TypeName(type)}.{names.EnumMemberName(type, (string)token!)}";
        }

        if (edit.Rule.Part == NamedPart.Variant && segments is [.., "anyOf" or "oneOf", _])
        {
            var union = Join(segments.Take(segments.Count - 2));
            return $"{names.TypeName(union)}.{names.VariantName(union, Join(segments))}";
        }

        var member = -1;
        for (var i = start; i + 1 < segments.Count; i++)
        {
            if (segments[i] == "properties")
                member = i++;
        }

        if (member < 0)
            return names.TypeName(Join(segments.Take(start)));
        var owner = Join(segments.Take(member));
        return $"{names.TypeName(owner)}.{names.MemberName(owner, segments[member + 1])}";
    }

    private static bool IsEnumValue(JToken token, IReadOnlyList<string> segments, Edit edit) =>
        edit.Rule.Part == NamedPart.EnumValue && segments is [.., "enum", _] && token is JValue { Value: string };

    // The first segment below the schema that stands at the top; negative where there is no schema.
    private static int Start(IReadOnlyList<string> segments)
    {
        if (segments is ["components", "schemas", _, ..])
            return 3;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] == "schema" && i > 0 && !segments.Take(i).Contains("parameters", StringComparer.Ordinal))
                return i + 1;
        }

        return -1;
    }

    private static JObject? Parameter(JToken token)
    {
        for (var at = token; at is not null; at = at.Parent)
        {
            if (
                at
                    is JObject
                    {
                        Parent: JArray { Parent: JProperty { Name: "parameters" } }
                            or JProperty { Parent.Parent: JProperty { Name: "parameters" } }
                    } parameter
                && parameter.Text("name") is not null
                && parameter.Text("in") is not null
            )
            {
                return parameter;
            }
        }

        return null;
    }

    private static string Join(IEnumerable<string> segments) => "#" + string.Concat(segments.Select(s => "/" + JsonPointer.Escape(s)));
}
