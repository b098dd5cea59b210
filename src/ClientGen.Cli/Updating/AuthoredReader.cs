using ClientGen.Import;

namespace ClientGen.Cli.Updating;

/// <summary>Takes in a document that is written by hand, whose provenance names facts and no files.</summary>
internal sealed class AuthoredReader(VendorFolder vendor, ImportOptions import)
{
    /// <exception cref="SpecException">What was given is not one document of this vendor.</exception>
    public NewDocument Read(IReadOnlyList<GivenFile> given)
    {
        if (given is not [{ IsPage: false } file])
        {
            throw new SpecException(
                given[^1].Path,
                $"the document of {vendor.Vendor} is written by hand, not imported from pages; give the edited document alone"
            );
        }
        var inPlace = Path.GetFullPath(file.Path) == vendor.Document;
        var before = inPlace ? new Checkout(vendor).Committed(SpecImporter.DocumentFile) : File.ReadAllText(vendor.Document);
        // Read as a document first: that takes YAML too, and says where one is broken.
        var text = SpecLoader.Load(file.Path).Json;
        var errors = new List<ImportError>();
        var read = AuthoredDocument.Read(vendor.Shown(file.Path), text, vendor.Shown(vendor.Provenance), import, errors);
        if (read is null)
            throw new SpecException(errors[0].File, $"{errors[0].Code}: {errors[0].Message}", errors[0].Line);
        OtherVendor.Refuse(vendor, SpecParts.Parse(before), SpecParts.Parse(read.Document), file.Path, isWhole: true);
        return new(before, read.Document, read.Provenance);
    }
}
