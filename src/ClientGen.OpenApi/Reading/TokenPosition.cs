namespace ClientGen.OpenApi.Reading;

/// <summary>Where a YAML node starts; rides on the token as an annotation.</summary>
internal sealed record TokenPosition(int Line, int Column);
