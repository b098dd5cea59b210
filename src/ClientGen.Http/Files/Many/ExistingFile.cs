namespace ClientGen.Http;

/// <summary>What happens to a file that is there already.</summary>
public enum ExistingFile
{
    /// <summary>It stays and is not fetched again. A download's file is at its path only when it is whole, so a second run fetches what is
    /// missing.</summary>
    Skip,

    /// <summary>It is replaced, once the new one is whole.</summary>
    Overwrite,

    /// <summary>It stays, and the report says that its file could not be written.</summary>
    Fail,
}
