namespace ClientGen.Import;

/// <summary>Where something stands: a line of a file, and a pointer inside the fragment there.</summary>
internal sealed record Place(string File, int Line, string Pointer)
{
    public override string ToString() => $"{File}:{Line} {Pointer}";
}
