namespace ClientGen.Simulator.Claid;

/// <summary>What the storages hold from the start; sizes stand in the names.</summary>
internal static class FakeFolders
{
    public static IReadOnlyList<string> RealEstate { get; } =
    [
        "input_folder/living-room-4000x3000.jpg",
        "input_folder/kitchen-4000x3000.jpg",
        "input_folder/bedroom-3000x2000.jpg",
        "input_folder/bathroom-2000x3000.png",
        "input_folder/facade-6000x4000.tiff",
        "input_folder/garden-1920x1080.webp",
        "input_folder/archive/hall-1600x1200.jpg",
        "input_folder/archive/attic-1600x1200.jpg",
        "with_faults/terrace-3000x2000.jpg",
        "with_faults/broken-cellar.jpg",
    ];

    public static IReadOnlyList<string> Catalogue { get; } =
    [
        "catalogue/sneaker-1080x1080.png",
        "catalogue/handbag-1080x1350.jpg",
        "catalogue/watch-2048x2048.jpg",
        "catalogue/glasses-1200x800.avif",
    ];
}
