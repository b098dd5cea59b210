using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Values more of enums.</summary>
internal static class ValueAdditions
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(Claid, Additive, "a value more of an enum (FitEnum stretch)", d => d.AddValue("FitEnum", "stretch"))
        {
            Shows = ["\"stretch\""],
        },
        new(
            Claid,
            Additive,
            "a ratio more of an enum whose names the overlay gives (AiEditAspectRatio 32:9)",
            d => d.AddValue("AiEditAspectRatio", "32:9")
        )
        {
            Shows = ["\"32:9\""],
        },
        new(Claid, Additive, "a kind of error more (ErrorType quota)", d => d.AddValue("ErrorType", "quota")) { Shows = ["\"quota\""] },
        new(Claid, Additive, "a state more that ends jobs (APIV1Status EXPIRED)", d => d.AddValue("APIV1Status", "EXPIRED"))
        {
            Asks = "status:APIV1Status=EXPIRED",
        },
        new(
            Claid,
            Additive,
            "a number more of an enum of numbers in text (DurationEnum 15)",
            d =>
            {
                var values = d.Enum("DurationEnum");
                values.Add(values[0].Type == JTokenType.String ? "15" : 15);
            }
        )
        {
            Shows = ["15"],
        },
        new(Pfc, Additive, "a state more that ends jobs (JobState CANCELLED)", d => d.AddValue("JobState", "CANCELLED"))
        {
            Asks = "status:JobState=CANCELLED",
            Shows = ["\"CANCELLED\""],
        },
        new(Pfc, Additive, "an output type more (OutputType webp)", d => d.AddValue("OutputType", "webp")) { Shows = ["\"webp\""] },
        new(Auto, Additive, "a state more that ends images (ImageStatus failed)", d => d.AddValue("ImageStatus", "failed"))
        {
            Asks = "status:ImageStatus=failed",
        },
        new(Auto, Additive, "a style more (EnhanceType twilight)", d => d.AddValue("EnhanceType", "twilight")) { Shows = ["\"twilight\""] },
        new(Auto, Additive, "a contract version more (ApiVersion 2026-12-01)", d => d.AddValue("ApiVersion", "2026-12-01"))
        {
            Shows = ["\"2026-12-01\""],
        },
        new(Auto, Additive, "a model more (AiVersion 6.x)", d => d.AddValue("AiVersion", "6.x")) { Shows = ["\"6.x\""] },
        new(
            Auto,
            Additive,
            "a value more that differs by a sign alone (OrderSort -status, status)",
            d =>
            {
                d.AddValue("OrderSort", "status");
                d.AddValue("OrderSort", "-status");
            }
        )
        {
            Mend = Mends.Add("$.components.schemas.OrderSort", "{'x-clientgen-enum-names':{'-status':'StatusDescending'}}"),
            Shows = ["\"-status\""],
        },
    ];
}
