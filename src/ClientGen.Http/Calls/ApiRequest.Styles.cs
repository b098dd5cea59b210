using ClientGen.Json;

namespace ClientGen.Http.Infrastructure;

/// <content>Parameters in a style that is not the usual one of their place.</content>
public sealed partial class ApiRequest
{
    /// <summary>Fills a place of the path template in a style.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">A model, list, map, open enum, boolean, number, time or text; its texts are escaped.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Whether each part of the value stands alone.</param>
    /// <exception cref="ArgumentException">The value is unset or has no parts, or would address something else.</exception>
    public ApiRequest Path(string name, object value, ParameterStyle style, bool explode)
    {
        var parts = ParameterValue.Of(name, value) ?? throw new ArgumentException($"'{name}' needs a value.", name);
        return Place(name, PathValue.Check(name, StyledText.Inline(name, parts, style, explode, text => PathValue.EscapePart(name, text))));
    }

    /// <summary>Adds a query parameter in a style.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">As in a query without a style; <see langword="null"/>, unset values and empty lists are not sent.</param>
    /// <param name="style">Form, space or pipe delimited, or deep object.</param>
    /// <param name="explode">Whether each part of the value is a parameter of its own.</param>
    /// <param name="allowReserved">Whether reserved characters are sent as they are, where they neither end the value nor change
    /// it.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public ApiRequest Query(string name, object? value, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        if (ParameterValue.Of(name, value) is { } parts)
        {
            (_query ??= []).AddRange(
                StyledText.Pairs(name, parts, style, explode, allowReserved ? ReservedText.Encode : Uri.EscapeDataString)
            );
        }
        return this;
    }

    /// <summary>Adds a header with the parts of a value.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">As in a query; <see langword="null"/> is not sent.</param>
    /// <param name="explode">Whether the members of an object are written as <c>name=value</c>.</param>
    /// <exception cref="ArgumentException">The name is not a header name, or the value is not printable ASCII.</exception>
    public ApiRequest Header(string name, object? value, bool explode) =>
        ParameterValue.Of(name, value) is { } parts
            ? Header(name, StyledText.Inline(name, parts, ParameterStyle.Simple, explode, static text => text))
            : this;

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The cookie's name.</param>
    /// <param name="value">As in a query; it is escaped. <see langword="null"/> is not sent.</param>
    /// <param name="explode">Whether each part of the value is a cookie of its own.</param>
    public ApiRequest Cookie(string name, object? value, bool explode = true)
    {
        if (ParameterValue.Of(name, value) is { } parts)
            (_cookies ??= []).AddRange(StyledText.Pairs(name, parts, ParameterStyle.Form, explode, Uri.EscapeDataString));
        return this;
    }

    /// <summary>The JSON of a value, for parameters that are JSON; <see langword="null"/> for what is not sent.</summary>
    /// <param name="value">A model, list, map or plain value.</param>
    public static string? JsonOf(object? value) => value is null or IWireValue { IsUnset: true } ? null : ModelJson.Serialize(value);
}
