namespace ClientGen.Drill.Tests.Changes;

/// <summary>All changes of the drill.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Change> All { get; } =
    [
        .. MemberAdditions.All,
        .. ValueAdditions.All,
        .. ResponseAdditions.All,
        .. NewOperations.All,
        .. MovedOperations.All,
        .. GoneOperations.All,
        .. MemberRenames.All,
        .. ValueRenames.All,
        .. ComponentRenames.All,
        .. NewParameters.All,
        .. ChangedParameters.All,
        .. MovedParameters.All,
        .. Types.All,
        .. Nulls.All,
        .. Unions.All,
        .. Extractions.All,
        .. Words.All,
        .. OtherTools.All,
        .. OtherWords.All,
        .. Addresses.All,
        .. Bodies.All,
    ];
}
