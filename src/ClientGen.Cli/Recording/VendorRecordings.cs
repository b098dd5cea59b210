using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.PerfectlyClear;

namespace ClientGen.Cli.Recording;

/// <summary>What is recorded, by the vendor names users type.</summary>
internal static class VendorRecordings
{
    public static IReadOnlyDictionary<string, VendorRecording> All { get; } =
        new Dictionary<string, VendorRecording>(StringComparer.Ordinal)
        {
            ["claid"] = new(
                ClaidClient.Profile,
                "CLAID_API_KEY",
                [
                    new(
                        "storage-types",
                        Claid.ClaidStorageClient.Operations.ListTypes,
                        (transport, _, token) => new ClaidClient(transport).Storage.ListTypesAsync(cancellationToken: token)
                    ),
                    new(
                        "storage-list",
                        Claid.ClaidStorageClient.Operations.List,
                        (transport, _, token) => new ClaidClient(transport).Storage.ListAsync(cancellationToken: token)
                    ),
                    new(
                        "edit-small",
                        Claid.ClaidImagesClient.Operations.Edit,
                        (transport, picture, token) =>
                            new ClaidClient(transport).Images.EditAsync(
                                new EditRequest
                                {
                                    Input = picture,
                                    Operations = new() { Resizing = new() { Width = 64 } },
                                },
                                cancellationToken: token
                            )
                    ),
                ]
            ),
            ["perfectlyclear"] = new(
                PerfectlyClearClient.Profile,
                "PERFECTLYCLEAR_API_KEY",
                [
                    new(
                        "upload-address",
                        PerfectlyClear.PerfectlyClearCorrectionsClient.Operations.CreateUpload,
                        (transport, _, token) => new PerfectlyClearClient(transport).Corrections.CreateUploadAsync(cancellationToken: token)
                    ),
                    new(
                        "preset-list",
                        PerfectlyClear.PerfectlyClearPresetsClient.Operations.List,
                        (transport, _, token) => new PerfectlyClearClient(transport).Presets.ListAsync(cancellationToken: token)
                    ),
                ]
            ),
            ["autoenhance"] = new(
                AutoenhanceClient.Profile,
                "AUTOENHANCE_API_KEY",
                [
                    AutoenhancePicture.Flow,
                    new(
                        "order-page",
                        Autoenhance.AutoenhanceOrdersClient.Operations.ReadPage,
                        (transport, _, token) => new AutoenhanceClient(transport).Orders.ReadPageAsync(cancellationToken: token)
                    ),
                ]
            )
            {
                NewOptions = () => new AutoenhanceOptions(),
                // What is fetched in dev mode is marked and not billed.
                FreeHeaders = new Dictionary<string, string> { ["x-dev-mode"] = "true" },
            },
        };
}
