using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ClientGen.Json;

/// <summary>Walks a request and collects what the vendor would refuse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ModelCheck
{
    private List<ModelIssue>? _issues;
    private bool _isSlow;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<ModelIssue> Issues => _issues ?? (IReadOnlyList<ModelIssue>)[];

    /// <summary>A required member must be set.</summary>
    /// <param name="member">The member in C#.</param>
    /// <param name="json">The member on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Required(string member, string json, object? value)
    {
        if (value is null or IWireValue { IsUnset: true })
            Missing(member, json);
    }

    /// <inheritdoc cref="Required(string, string, object?)"/>
    /// <typeparam name="T">An open enum, a union or an optional value.</typeparam>
    public void Required<T>(string member, string json, T value)
        where T : struct, IWireValue
    {
        if (value.IsUnset)
            Missing(member, json);
    }

    /// <inheritdoc cref="Required{T}(string, string, T)"/>
    public void Required<T>(string member, string json, T? value)
        where T : struct, IWireValue => Required(member, json, value.GetValueOrDefault());

    private void Missing(string member, string json) => Error(member, json, "This member is required. Set it.");

    /// <summary>A text has a least and a greatest length, in characters.</summary>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least length.</param>
    /// <param name="most">The greatest length.</param>
    public void Length(string member, string json, string? value, int least, int most = int.MaxValue)
    {
        var length = value is null ? least : Characters(value);
        if (length < least)
            Error(member, json, $"The text has {length} characters; it needs at least {least}.");
        else if (length > most)
            Error(member, json, $"The text has {length} characters; at most {most} are allowed.");
    }

    // The vendors count characters, not UTF-16 units.
    private static int Characters(string text)
    {
#if NET8_0_OR_GREATER
        // Most texts have none, which one look at all of them tells.
        if (text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF') < 0)
            return text.Length;
#endif
        var length = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
                length--;
        }
        return length;
    }

    /// <summary>A number has bounds.</summary>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    /// <param name="above">Whether the value must be more than <paramref name="least"/>.</param>
    /// <param name="below">Whether the value must be less than <paramref name="most"/>.</param>
    public void Range(string member, string json, double? value, double least, double most, bool above = false, bool below = false)
    {
        if (value is not { } number)
            return;
        if (
            double.IsNaN(number)
            || double.IsInfinity(number)
            || number < least
            || (above && number <= least)
            || number > most
            || (below && number >= most)
        )
        {
            Error(member, json, $"{Text(number)} is out of range: {Bounds(least, most, above, below)}.");
        }
    }

    /// <summary>A text has a form.</summary>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">Its value.</param>
    /// <param name="pattern">A regular expression.</param>
    public void Pattern(string member, string json, string? value, string pattern)
    {
        if (value is not null && !Matches(value, pattern))
            Error(member, json, $"The text does not have the form {pattern}.");
    }

    // What takes too long to tell is not known to be wrong, and is told once: a long list of such texts must not hold up the call.
    // The dialect of JSON Schema excludes the matcher that never backtracks.
    private bool Matches(string value, string pattern)
    {
        try
        {
            return _isSlow
                || Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        }
        catch (RegexMatchTimeoutException)
        {
            return _isSlow = true;
        }
    }

    /// <summary>A list has a least and a greatest number of items.</summary>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest number.</param>
    public void Count(string member, string json, IEnumerable? value, int least, int most = int.MaxValue)
    {
        var count = value is null ? least : Items(value);
        if (count < least)
            Error(member, json, $"The list has {count} items; it needs at least {least}.");
        else if (count > most)
            Error(member, json, $"The list has {count} items; at most {most} are allowed.");
    }

    private static int Items(IEnumerable list) => list is ICollection known ? known.Count : list.Cast<object?>().Count();

    /// <summary>An open enum should have a value that the document names: the vendor may know others, or refuse them.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">Its value.</param>
    public void Known<T>(string member, string json, T? value)
        where T : struct, IOpenEnum<T> => Known(member, json, value.GetValueOrDefault());

    /// <inheritdoc cref="Known{T}(string, string, T?)"/>
    public void Known<T>(string member, string json, T value)
        where T : struct, IOpenEnum<T>
    {
        if (value is { IsUnset: false, IsKnown: false })
            Warn(member, json, $"The document does not name the value \"{value}\". The vendor may refuse it.");
    }

    /// <summary>Reports what the vendor is known to refuse.</summary>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public void Error(string member, string json, string message) => Add(member, json, message, isCertain: true);

    /// <summary>Reports what the vendor may refuse.</summary>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="message">What may be wrong.</param>
    public void Warn(string member, string json, string message) => Add(member, json, message, isCertain: false);

    private void Add(string member, string json, string message, bool isCertain) =>
        (_issues ??= []).Add(new ModelIssue(PathOf(member), PointerOf(json), message, isCertain));

    private static string Bounds(double least, double most, bool above, bool below)
    {
        var from = double.IsNegativeInfinity(least) ? null : (above ? "more than " : "at least ") + Text(least);
        var to = double.IsPositiveInfinity(most) ? null : (below ? "less than " : "at most ") + Text(most);
        return string.Join(" and ", new[] { from, to }.Where(bound => bound is not null));
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
