using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>A key besides <see cref="VendorOptions.ApiKey"/>, at a vendor that takes several.</summary>
/// <param name="name">The option that holds it, such as <c>AppId</c>.</param>
/// <param name="header">The header that carries it; with another <see cref="Place"/> the name it has there.</param>
/// <param name="read">Reads it from the vendor's options; <see langword="null"/> for options of another type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FurtherKey(string name, string header, Func<VendorOptions, string?> read)
{
    /// <summary>The option that holds it.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The header that carries it, or the parameter of the query or the cookie.</summary>
    public string Header { get; } = header ?? throw new ArgumentNullException(nameof(header));

    /// <summary>What stands before it in its header, such as <c>"Bearer "</c>. Default: nothing.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Where it goes. Default: into a header.</summary>
    public KeyPlace Place { get; init; }

    /// <summary>Whether only some operations take it, so that a client can be made without. Default: <see langword="false"/>.</summary>
    public bool IsOptional { get; init; }

    internal Func<VendorOptions, string?> Read { get; } = read ?? throw new ArgumentNullException(nameof(read));
}
