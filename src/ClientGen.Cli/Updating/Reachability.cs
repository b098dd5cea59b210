using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating;

/// <summary>Whether users can call what is new: an area needs a property of the client.</summary>
internal static class Reachability
{
    /// <summary>What to do by hand for areas that the client does not give.</summary>
    /// <param name="vendor">The vendor, with its client built.</param>
    /// <param name="corrected">The new document with its overlay applied.</param>
    public static IReadOnlyList<string> Missing(VendorFolder vendor, JObject corrected)
    {
        var generated = Path.Combine(vendor.Root, "artifacts", "generated", vendor.Vendor);
        var sources = HandWritten.Files(vendor).Concat(Directory.Exists(generated) ? Directory.EnumerateFiles(generated, "*.cs") : []);
        var code = string.Concat(sources.Select(File.ReadAllText));
        return
        [
            .. SpecParts
                .Operations(corrected)
                .Select(operation => (operation.Definition["x-clientgen-area"] as JValue)?.Value as string ?? "Api")
                .Distinct()
                .Where(area => !Regex.IsMatch(code, $@"\b{Regex.Escape(area)}Client {Regex.Escape(area)}\b"))
                .Select(area =>
                    HandWritten.Say(
                        vendor,
                        "Client Images",
                        $"the client has no property for the area {area}: "
                            + $"add `public {area}Client {area} {{ get; }}` as for the other areas"
                    )
                ),
        ];
    }
}
