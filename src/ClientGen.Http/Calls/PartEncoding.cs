using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>How the document writes one member of a form, where that is not the usual way.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PartEncoding
{
    /// <summary>A member in a style.</summary>
    /// <param name="name">The member on the wire.</param>
    /// <param name="style">Form, space or pipe delimited, or deep object.</param>
    /// <param name="explode">Whether each part of the value is a pair of its own.</param>
    public PartEncoding(string name, ParameterStyle style, bool explode)
    {
        (Name, Style, Explode) = (name ?? throw new ArgumentNullException(nameof(name)), style, explode);
    }

    /// <summary>A member with a media type.</summary>
    /// <param name="name">The member on the wire.</param>
    /// <param name="contentType">Its media type.</param>
    public PartEncoding(string name, string contentType)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        ContentType = contentType ?? throw new ArgumentNullException(nameof(contentType));
        HeaderValue.Check("Content-Type", contentType);
    }

    /// <summary>The member on the wire.</summary>
    public string Name { get; }

    /// <summary>Its style; <see langword="null"/> for the usual one.</summary>
    public ParameterStyle? Style { get; }

    /// <summary>Whether each part of the value is a pair of its own.</summary>
    public bool Explode { get; }

    /// <summary>Its media type; <see langword="null"/> for the usual one.</summary>
    public string? ContentType { get; }
}
