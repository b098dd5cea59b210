using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Components under another name.</summary>
internal static class ComponentRenames
{
    private const string Claid = "claid";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Neutral,
            "a component is renamed that the overlay targets (PipelineOutputObject to PipelineOutput)",
            d => d.RenameSchema("PipelineOutputObject", "PipelineOutput")
        )
        {
            Most = 40,
        },
        new(
            Claid,
            Neutral,
            "a component is renamed whose name the overlay gives (FitEnum to FitMode)",
            d => d.RenameSchema("FitEnum", "FitMode")
        )
        {
            Most = 40,
        },
        new(
            Auto,
            Neutral,
            "a component is renamed that hand-written code names (ImageStatus to Status)",
            d => d.RenameSchema("ImageStatus", "Status")
        )
        {
            Most = 40,
        },
        new(
            Auto,
            Neutral,
            "a component is renamed whose values the overlay names (AiVersion to ModelVersion)",
            d => d.RenameSchema("AiVersion", "ModelVersion")
        )
        {
            Most = 40,
        },
        new(
            Claid,
            Neutral,
            "every component of a framework is renamed (Response_X_ to ApiResponse_X_)",
            d =>
            {
                foreach (
                    var name in d.Schemas()
                        .Properties()
                        .Select(s => s.Name)
                        .Where(n => n.StartsWith("Response_", StringComparison.Ordinal))
                        .ToList()
                )
                {
                    d.RenameSchema(name, name.Replace("Response_", "ApiResponse_", StringComparison.Ordinal));
                }
            }
        )
        {
            Most = 100,
        },
        new(
            Claid,
            Neutral,
            "input and output get schemas of their own (ImageOperations-Input, -Output)",
            d =>
            {
                var twin = d.Schema("ImageOperations").DeepClone();
                d.RenameSchema("ImageOperations", "ImageOperations-Input");
                d.Schemas()["ImageOperations-Output"] = twin;
            }
        )
        {
            Most = 100,
        },
    ];
}
