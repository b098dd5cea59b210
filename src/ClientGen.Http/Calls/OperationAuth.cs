namespace ClientGen.Http;

/// <summary>Whether an operation takes the caller's key.</summary>
public enum OperationAuth
{
    /// <summary>The key is sent.</summary>
    Key,

    /// <summary>The vendor wants no key, so none is sent.</summary>
    None,
}
