using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>Finds the OpenAPI fragments of one source.</summary>
/// <remarks>
/// A JSON file is one fragment. Of a markdown page, the fenced <c>json</c> blocks that hold an object with an
/// <c>openapi</c> member are fragments. Other blocks are samples: pages abbreviate those with <c>...</c>, so they
/// need not even be JSON.
/// </remarks>
internal static class FragmentReader
{
    public static IReadOnlyList<Fragment> Read(SourceFile source, List<ImportError> errors)
    {
        string text;
        try
        {
            text = source.ReadText();
        }
        catch (DecoderFallbackException e)
        {
            errors.Add(new(ImportErrorCode.Malformed, source.Name, 0, "", $"not UTF-8 text (byte {e.Index}); save the file as UTF-8"));
            return [];
        }
        var before = errors.Count;
        var fragments = (source.IsJson ? [(1, text)] : CandidatesOf(text))
            .Select(candidate => ReadOne(source.Name, candidate.Line, candidate.Text, errors))
            .OfType<Fragment>()
            .ToList();
        if (fragments.Count == 0 && errors.Count == before)
        {
            errors.Add(
                new(
                    ImportErrorCode.NoFragments,
                    source.Name,
                    0,
                    "",
                    "no OpenAPI fragment: expected a fenced json block that holds an object with an 'openapi' member"
                )
            );
        }
        return fragments;
    }

    private static IEnumerable<(int Line, string Text)> CandidatesOf(string markdown) =>
        from block in MarkdownCode.Find(markdown)
        where block.Language == "json" && block.Text.Contains("\"openapi\"", StringComparison.Ordinal)
        select (block.Line, block.Text);

    private static Fragment? ReadOne(string file, int line, string text, List<ImportError> errors)
    {
        try
        {
            var token = JsonText.Parse(text);
            if (token is JObject root && root.ContainsKey("openapi"))
                return FragmentShape.Check(new Fragment(file, line, root), errors);
            if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                errors.Add(new(ImportErrorCode.NotOpenApi, file, line, "#", "not an object with an 'openapi' member"));
        }
        catch (JsonTextException e)
        {
            errors.Add(new(ImportErrorCode.Malformed, file, line + e.Line - 1, "", $"not JSON: {e.Message}"));
        }
        return null;
    }
}
