using ClientGen.Import;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating;

/// <summary>Refuses what describes another API than the vendor's: it would make this client call it.</summary>
internal static class OtherVendor
{
    /// <summary>Asks pages and fragments; each for itself, for one among many is the likely mistake.</summary>
    public static void Refuse(VendorFolder vendor, string before, IEnumerable<GivenFile> given, UpdateOptions options)
    {
        var old = SpecParts.Parse(before);
        foreach (var file in given)
        {
            var source = new SourceFile(file.Name, file.Content);
            var alone = SpecImporter.Import([source], new ImportOptions { Vendor = vendor.Vendor, Clock = options.Clock });
            // What cannot be read is told by the import of all of them.
            if (alone.Succeeded)
                Refuse(vendor, old, SpecParts.Parse(alone.Document), vendor.Shown(file.Path), isWhole: false);
        }
    }

    /// <exception cref="SpecException">It is another vendor's, or nothing of it is in the old document.</exception>
    public static void Refuse(VendorFolder vendor, JObject before, JObject after, string shown, bool isWhole)
    {
        var (old, now) = (Described.By(before), Described.By(after));
        var own = old.Operations.Intersect(now.Operations).Count();
        foreach (var (other, file) in vendor.Others)
        {
            var theirs = Described.By(SpecParts.Parse(File.ReadAllText(file))).Operations.Intersect(now.Operations).Count();
            if (theirs > own)
            {
                throw new SpecException(
                    shown,
                    $"this describes {other}, not {vendor.Vendor}: {theirs} of its {now.Operations.Count} operations are in "
                        + $"specs/{other}/openapi.json; "
                        + $"run `clientgen update {other}`, or give another file"
                );
            }
        }
        if (isWhole && own == 0 && !old.Schemas.Intersect(now.Schemas).Any() && old.Operations.Count > 0)
        {
            throw new SpecException(
                shown,
                $"this describes another API than specs/{vendor.Vendor}/openapi.json: "
                    + "no operation and no schema of the one is in the other; check the file"
            );
        }
    }
}
