using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Values of enums that go or are written otherwise.</summary>
internal static class ValueRenames
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Breaking,
            "a value goes that hand-written code does not name (FitEnum outpaint)",
            d => d.RemoveValue("FitEnum", "outpaint")
        )
        {
            Hides = ["public static FitMode Outpaint"],
        },
        new(Claid, Breaking, "a value goes that ends jobs (APIV1Status CANCELLED)", d => d.RemoveValue("APIV1Status", "CANCELLED"))
        {
            Mend = Mends.Facts("cancelled", words => words.Remove()),
        },
        new(
            Pfc,
            Breaking,
            "a value is renamed that ends jobs (JobState COMPLETED to DONE)",
            d =>
            {
                d.RemoveValue("JobState", "COMPLETED");
                d.AddValue("JobState", "DONE");
            }
        )
        {
            Asks = "status:JobState=DONE",
            Code = [("CorrectionJobs.cs", "CorrectionState.Values.Completed", "CorrectionState.Values.Done")],
        },
        new(Auto, Breaking, "a value goes that the overlay names (ApiVersion 2024-10-01)", d => d.RemoveValue("ApiVersion", "2024-10-01")),
        new(Auto, Breaking, "a value goes (EnhanceType property)", d => d.RemoveValue("EnhanceType", "property")),
        new(
            Auto,
            Breaking,
            "every value of an enum is written otherwise (CloudType in lower case)",
            d => d.Schema("CloudType")["enum"] = new JArray(d.Enum("CloudType").Select(v => ((string)v!).ToLowerInvariant()))
        )
        {
            Shows = ["\"low_cloud\""],
        },
    ];
}
