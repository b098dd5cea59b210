using ClientGen.Import;

namespace ClientGen.Cli.Updating;

/// <summary>Makes the new document out of what was given, in memory.</summary>
internal sealed class DocumentReader(VendorFolder vendor, UpdateOptions options)
{
    private readonly string? _provenance = File.Exists(vendor.Provenance) ? File.ReadAllText(vendor.Provenance) : null;

    /// <exception cref="SpecException">What was given cannot be used.</exception>
    public NewDocument Read()
    {
        // One that cannot be read would be taken for none, and the vendor's pages for a document that is written by hand.
        if (_provenance is not null)
            _ = JsonTree.Read(vendor.Shown(vendor.Provenance), _provenance, JsonReading.Exact);
        var recorded = RecordedSource.Of(_provenance);
        var given = new GivenFiles(vendor, recorded).Find(options.Given);
        if (!options.Force)
            new Checkout(vendor).RefuseEdits([.. given.Select(file => vendor.NameInside(file.Path)).OfType<string>()]);
        return recorded.Count == 0 ? new AuthoredReader(vendor, Import()).Read(given) : Published(recorded, given);
    }

    private NewDocument Published(IReadOnlyList<RecordedSource> recorded, IReadOnlyList<GivenFile> given)
    {
        if (given.FirstOrDefault(file => VendorFolder.IsHouseFile(file.Name)) is { } made)
        {
            throw new SpecException(
                vendor.Shown(made.Path),
                $"this file is made from the sources of {vendor.Vendor}; give the page or fragment that changed"
            );
        }
        var before = File.ReadAllText(vendor.Document);
        var sources = given.Select(file => new SourceFile(file.Name, file.Content)).ToList();
        OtherVendor.Refuse(vendor, before, given, options);
        if (given is [{ IsRecorded: false } only] && WholeDocument.Of(only, before) is { } whole)
            return whole.Replace(before, recorded, Import());
        var notes = new List<string>();
        foreach (var source in recorded.Where(source => given.All(file => file.Name != source.File)))
        {
            var path = vendor.At(source.File);
            if (File.Exists(path))
                sources.Add(SourceFile.Read(path, vendor.Folder));
            else
                notes.Add($"{source.File} is gone from the checkout: what only it said is no longer in the document.");
        }
        notes.AddRange(given.Where(file => !file.IsRecorded).Select(file => $"{file.Name} is new."));
        var result = SpecImporter.Import(sources, Import());
        ImportFailed.ThrowIf(result.Errors, vendor, given);
        notes.AddRange(FewerFragments(recorded, result.Provenance.Sources));
        return new(before, result.Document, result.Provenance.ToJson())
        {
            Files = given.ToDictionary(file => file.Name, file => file.Content),
            Notes = notes,
        };
    }

    private static IEnumerable<string> FewerFragments(IReadOnlyList<RecordedSource> recorded, IReadOnlyList<ProvenanceSource> now) =>
        from source in now
        let earlier = recorded.FirstOrDefault(other => other.File == source.File)
        where earlier is not null && source.Fragments < earlier.Fragments
        select $"{source.File} had {earlier.Fragments} fragments and has {source.Fragments} now.";

    private ImportOptions Import() =>
        new()
        {
            Vendor = vendor.Vendor,
            Date = options.Date,
            Clock = options.Clock,
            EarlierProvenance = _provenance,
        };
}
