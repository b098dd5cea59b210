namespace ClientGen.Benchmarks.Measuring;

/// <summary>All that is measured beside the peers: a short name for the command, a title for the page, and who does it.</summary>
internal static class Works
{
    public static IReadOnlyList<(string Name, string Title, Func<IReadOnlyList<Contender>> Contenders)> All { get; } =
    [
        ("read1", "Read a batch of 1 image, with unknown members", () => ModelRace.Reading(1, more: true)),
        ("read100", "Read a batch of 100 images, with unknown members", () => ModelRace.Reading(100, more: true)),
        ("read1000", "Read a batch of 1,000 images, with unknown members", () => ModelRace.Reading(1000, more: true)),
        ("known100", "Read a batch of 100 images, none unknown", () => ModelRace.Reading(100, more: false)),
        ("write", "Write a batch request", ModelRace.Writing),
        ("post", "Whole call: start a batch (POST)", () => new CallRace(1).Starting()),
        ("get1", "Whole call: read a batch of 1 image (GET)", () => new CallRace(1).Reading()),
        ("get100", "Whole call: read a batch of 100 images (GET)", () => new CallRace(100).Reading()),
    ];
}
