namespace ClientGen.OpenApi.Sources;

/// <summary>Where the files of a document come from: a folder, or a git revision.</summary>
internal interface ISpecSource
{
    /// <summary>The first file's path.</summary>
    string MainPath { get; }

    /// <summary>How a file is named to the user.</summary>
    string Describe(string path);

    /// <summary>The text of a file, or null when there is none.</summary>
    string? Read(string path);

    /// <summary>The day the first file was last changed in its revision; null where that is not known.</summary>
    DateOnly? Day => null;

    /// <summary>Why there is no text of a file, and what mends it.</summary>
    string WhyNot(string path) => "there is no such file; check the path";
}
