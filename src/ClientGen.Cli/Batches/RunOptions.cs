using System.CommandLine;

namespace ClientGen.Cli.Batches;

/// <summary>What a user may say of a run.</summary>
internal sealed class RunOptions
{
    public Argument<string> Vendor { get; } = new("vendor") { Description = "The vendor." };

    public Option<string> In { get; } =
        new("--in")
        {
            Description =
                "The photos: a folder, a file with an address on each line, - for such a list from the standard input, or one address. "
                + "Addresses may be of a connected storage (storage://name/path). Claid only takes addresses.",
            Required = true,
        };

    public Option<string> Out { get; } =
        new("--out") { Description = "The folder of the results. It is made where it is not there.", Required = true };

    public Option<string[]> Match { get; } =
        new("--match") { Description = "Which files of the folder, such as **/*.jpg or !drafts/**. Default: all photos and videos." };

    public Option<string?> Settings { get; } =
        new("--settings")
        {
            Description = "A file with the vendor's own request as JSON, without the photo. Default: the vendor's defaults.",
        };

    public Option<string?> Preset { get; } = new("--preset") { Description = "Perfectly Clear: the name of the preset." };

    public Option<int> Brackets { get; } =
        new Option<int>("--brackets")
        {
            Description = "Autoenhance: how many exposures, in the order of their names, make one image. Default: 1.",
            DefaultValueFactory = _ => 1,
        }.AtLeast(1, "it counts the exposures of an image");

    public Option<string> Name { get; } =
        new("--name")
        {
            Description = "The path of each result: {folder}, {name}, {ext} and {number} are filled in. Default: {folder}/{name}{ext}.",
            DefaultValueFactory = _ => "{folder}/{name}{ext}",
        };

    public Option<int> Parallel { get; } =
        new Option<int>("--parallel") { Description = "How many photos at once. Default: 4.", DefaultValueFactory = _ => 4 }.AtLeast(
            1,
            "it counts the photos at once"
        );

    public Option<long?> Budget { get; } =
        new Option<long?>("--budget")
        {
            Description = "How many purchases the ledger may come to, earlier runs included. The run stops before the one that goes over.",
        }.AtLeast(0, "it counts purchases");

    public Option<string[]> Retry { get; } =
        new("--retry")
        {
            Description =
                "failed: try again what failed. unknown: buy again what may have been bought, where the vendor does not show "
                + "it; it may then "
                + "be paid for twice.",
        };

    public Option<bool> Overwrite { get; } = new("--overwrite") { Description = "Replace files that are at the results' places." };

    public Option<bool> DryRun { get; } =
        new("--dry-run") { Description = "Only say how many photos there are, how many are done and how many would be bought." };

    public Option<long?> MaxBytes { get; } =
        new Option<long?>("--max-bytes") { Description = "Leave out files that are larger than so many bytes." }.AtLeast(
            1,
            "it counts bytes"
        );

    public Option<string?> Ledger { get; } =
        new("--ledger")
        {
            Description =
                "The ledger's file, or the address of a PostgreSQL database where several machines share one "
                + "(postgresql://me@db.example/photos). Default: clientgen.ledger in the folder of the results.",
        };

    public Option<int> Lease { get; } =
        new Option<int>("--lease")
        {
            Description =
                "For a ledger that machines share: after how many seconds without a sign of life others take over a worker's photos, at "
                + "least 3. Default: 60.",
            DefaultValueFactory = _ => 60,
        }.AtLeast(3, "it counts seconds");

    public Option<bool> Json { get; } = new("--json") { Description = "Write events, one JSON object on each line." };

    public Option<string?> Address { get; } =
        new("--address") { Description = "Another address than the vendor's, such as a simulator's on this machine." };

    public IEnumerable<Option> All =>
        [
            In,
            Out,
            Match,
            Settings,
            Preset,
            Brackets,
            Name,
            Parallel,
            Budget,
            Retry,
            Overwrite,
            DryRun,
            MaxBytes,
            Ledger,
            Lease,
            Json,
            Address,
        ];
}
