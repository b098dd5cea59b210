using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Members more.</summary>
internal static class MemberAdditions
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Additive,
            "an optional member more in a request (PrivacyOptions.blur_faces)",
            d => d.AddMember("PrivacyOptions", "blur_faces", "{type:'boolean',title:'Blur Faces',description:'Blurs faces.'}")
        )
        {
            Shows = ["bool? BlurFaces"],
        },
        new(
            Claid,
            Additive,
            "a member more in an answer (PipelineOutputObject.blurhash)",
            d => d.AddMember("PipelineOutputObject", "blurhash", "{type:'string',title:'Blurhash'}")
        )
        {
            Shows = ["string? Blurhash"],
        },
        new(
            Claid,
            Additive,
            "an inline object more in an answer (EditResponse.usage)",
            d =>
                d.AddMember(
                    "EditResponse",
                    "usage",
                    "{type:'object',properties:{credits:{type:'number'},plan:{enum:['free','paid'],type:'string'}}}"
                )
        )
        {
            Most = 120,
            Shows = ["Usage"],
        },
        new(
            Claid,
            Additive,
            "an inline union more in a request (AdjustmentsOptions.vibrance)",
            d =>
                d.AddMember(
                    "AdjustmentsOptions",
                    "vibrance",
                    "{anyOf:[{type:'integer',minimum:-100,maximum:100},{type:'string',enum:['auto']}]}"
                )
        )
        {
            Most = 250,
            Shows = ["Vibrance"],
        },
        new(
            Claid,
            Additive,
            "a member that may be null, pydantic's way (PipelineOutputObject.alt_text)",
            d => d.AddMember("PipelineOutputObject", "alt_text", "{anyOf:[{type:'string'},{type:'null'}],title:'Alt Text'}")
        )
        {
            Shows = ["string? AltText"],
        },
        new(
            Claid,
            Additive,
            "a member more with a name of C# (ImageOperations.class)",
            d => d.AddMember("ImageOperations", "class", "{type:'string'}")
        )
        {
            Shows = ["string? Class"],
        },
        new(
            Claid,
            Additive,
            "a map more in a request (BatchEditRequest.labels)",
            d => d.AddMember("BatchEditRequest", "labels", "{type:'object',additionalProperties:{type:'string'}}")
        )
        {
            Shows = ["Labels"],
        },
        new(
            Pfc,
            Additive,
            "a member more in the job's status (JobStatus.progress)",
            d => d.AddMember("JobStatus", "progress", "{type:'number',minimum:0,maximum:1,description:'How far it is.'}")
        )
        {
            Shows = ["Progress"],
        },
        new(
            Pfc,
            Additive,
            "an address more in an answer (JobStatus.download_url), which is a secret as the others are",
            d => d.AddMember("JobStatus", "download_url", "{type:'string',format:'uri'}")
        )
        {
            Asks = "secret:",
            Shows = ["DownloadUrl"],
        },
        new(
            Auto,
            Additive,
            "an optional member more in a request (NewImage.bracket_count)",
            d => d.AddMember("NewImage", "bracket_count", "{type:'integer',minimum:1}")
        )
        {
            Shows = ["BracketCount"],
        },
        new(
            Auto,
            Additive,
            "a read-only member more (Image.created_at)",
            d => d.AddMember("Image", "created_at", "{type:['string','null'],format:'date-time',readOnly:true}")
        )
        {
            Shows = ["CreatedAt"],
        },
        new(
            Auto,
            Additive,
            "a list of objects more in an answer (Order.members)",
            d =>
                d.AddMember(
                    "Order",
                    "members",
                    "{type:['array','null'],items:{type:'object',properties:{user_id:{type:'string'},role:{type:'string'}}}}"
                )
        )
        {
            Shows = ["Members"],
        },
    ];
}
