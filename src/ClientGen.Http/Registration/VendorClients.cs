namespace ClientGen.Http;

/// <summary>The names of a vendor's HTTP clients, for hosts that configure them further.</summary>
public static class VendorClients
{
    /// <summary>The client that carries calls to the API, with the key.</summary>
    /// <param name="profile">The vendor.</param>
    /// <param name="name">The name it was added with.</param>
    public static string Keyed(VendorProfile profile, string? name) =>
        string.IsNullOrEmpty(name) ? $"ClientGen.{Checked(profile).Name}" : $"ClientGen.{Checked(profile).Name}.{name}";

    /// <summary>The client that carries files to and from addresses the vendor gave, without the key.</summary>
    /// <param name="profile">The vendor.</param>
    /// <param name="name">The name it was added with.</param>
    public static string Files(VendorProfile profile, string? name) => Keyed(profile, name) + ".Files";

    private static VendorProfile Checked(VendorProfile profile) => profile ?? throw new ArgumentNullException(nameof(profile));
}
