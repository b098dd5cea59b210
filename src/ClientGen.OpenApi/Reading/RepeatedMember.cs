namespace ClientGen.OpenApi.Reading;

/// <summary>A member that its object has already; what was written first is lost.</summary>
/// <param name="Name">The member.</param>
/// <param name="Position">Where it is written again.</param>
internal sealed record RepeatedMember(string Name, SourcePosition Position)
{
    /// <summary>One problem for all repeated members of a file.</summary>
    public static SpecProblem Problem(string file, IReadOnlyList<RepeatedMember> repeated)
    {
        var first = repeated[0];
        var more = repeated.Count > 1 ? $" (and {repeated.Count - 1} more in this file)" : "";
        return new(
            file,
            "#",
            first.Position,
            $"the member '{first.Name}' is written twice in one object{more}; the last one counts, remove the others"
        );
    }
}
