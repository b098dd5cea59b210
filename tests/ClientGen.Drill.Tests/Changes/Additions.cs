using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>More of the API.</summary>
internal static class Additions
{
    private const string Claid = "claid";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Additive,
            "an optional member more in a request",
            d => d.AddMember("PrivacyOptions", "blur_faces", "{type:'boolean',title:'Blur Faces',description:'Blurs faces.'}")
        )
        {
            Shows = ["bool? BlurFaces"],
        },
        new(
            Claid,
            Breaking,
            "a member of answers is renamed: tmp_url to temporary_url",
            d => d.RenameMember("PipelineOutputObject", "tmp_url", "temporary_url")
        )
        {
            Shows = ["$..temporary_url"],
        },
    ];
}
