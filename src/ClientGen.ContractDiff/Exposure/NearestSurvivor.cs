using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>Where in the new document something is missing.</summary>
internal static class NearestSurvivor
{
    /// <summary>The nearest part around a token of the old document that the new one still has.</summary>
    public static JToken Of(JToken gone, Spec after)
    {
        var path = SpecFile.Of(gone) is { IsMain: false } file ? file.Path : after.Main.Path;
        // A file that is gone is missing from the first one.
        if (path == after.Main.Path || after.FileRoot(path) is not { } at)
            at = after.Root;
        foreach (var segment in JsonPointer.Segments(gone))
        {
            // Another element may have moved up to the place of one that is gone.
            if ((at as JObject)?[segment] is not { } next)
                break;
            at = next;
        }
        return at;
    }
}
