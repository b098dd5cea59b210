namespace ClientGen.Claid;

public readonly partial record struct BatchInput
{
    /// <summary>The images of a folder in a connected storage.</summary>
    /// <param name="address">Such as <c>storage://my-storage/folder/</c>.</param>
    /// <param name="recursive">Whether subfolders count too.</param>
    public static BatchInput Folder(string address, bool recursive = false) =>
        recursive ? new BatchInputOptions { Source = address, Recursive = true } : address;

    /// <summary>Images at addresses that the vendor can reach.</summary>
    /// <param name="addresses">At least one.</param>
    public static BatchInput Images(IEnumerable<string> addresses) => addresses.ToArray();
}
