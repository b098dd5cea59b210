namespace ClientGen.Drill.Tests.Changes;

/// <summary>All changes of the drill.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Change> All { get; } =
    [.. Additions.All, .. Operations.All, .. Renames.All, .. Parameters.All, .. Types.All, .. Unions.All, .. Style.All, .. Api.All];
}
