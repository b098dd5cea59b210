using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Documents;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Reach;

/// <summary>The C# types and members an edit is about.</summary>
internal sealed class MemberNames(ICSharpNames names)
{
    public IReadOnlyList<string> Of(Edit edit, IEnumerable<string> methods)
    {
        if (edit.Annotation) return [];
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var token in new[] { edit.Old, edit.New })
        {
            if (token is not null && Of(token, edit) is { } member) found.Add(member);
        }

        // Outside schemas the method itself is what callers see.
        if (found.Count == 0) found.UnionWith(methods);
        return [.. found];
    }

    private string? Of(JToken token, Edit edit)
    {
        var segments = Pointer.Segments(token);
        var start = Start(segments);
        if (start < 0) return null;
        if (edit.Stem.StartsWith("enum-value", StringComparison.Ordinal) && segments is [.., "enum", _] && token is JValue { Value: string value })
        {
            var type = Join(segments.Take(segments.Count - 2));
            return $"{names.TypeName(type)}.{names.EnumMemberName(type, value)}";
        }

        var member = -1;
        for (var i = start; i + 1 < segments.Count; i++)
        {
            if (segments[i] == "properties") member = i++;
        }

        if (member < 0) return names.TypeName(Join(segments.Take(Math.Max(start, 0))));
        var owner = Join(segments.Take(member));
        return $"{names.TypeName(owner)}.{names.MemberName(owner, segments[member + 1])}";
    }

    // The first segment below the schema that stands at the top; negative where there is no schema.
    private static int Start(IReadOnlyList<string> segments)
    {
        if (segments is ["components", "schemas", _, ..]) return 3;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] == "schema" && i > 0 && !segments.Take(i).Contains("parameters", StringComparer.Ordinal)) return i + 1;
        }

        return -1;
    }

    private static string Join(IEnumerable<string> segments) => "#" + string.Concat(segments.Select(s => "/" + Pointer.Escape(s)));
}
