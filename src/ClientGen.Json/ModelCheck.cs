using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ClientGen.Json;

/// <summary>Walks a request and collects what the vendor would refuse.</summary>
public sealed class ModelCheck
{
    private readonly List<ModelIssue> _issues = [];
    private bool _isSlow;
    private string _path = "";
    private string _pointer = "";

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<ModelIssue> Issues => _issues;

    /// <summary>A required member must be set.</summary>
    /// <param name="member">The member in C#.</param>
    /// <param name="json">The member on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Required(string member, string json, object? value)
    {
        if (value is null or IWireValue { IsUnset: true })
            Error(member, json, "This member is required. Set it.");
    }

    /// <summary>A text has a least and a greatest length, in characters.</summary>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least length.</param>
    /// <param name="most">The greatest length.</param>
    public void Length(string member, string json, string? value, int least, int most = int.MaxValue)
    {
        // The vendors count characters, not UTF-16 units.
        var length = value is null ? least : value.Length - value.Count(char.IsLowSurrogate);
        if (length < least)
            Error(member, json, $"The text has {length} characters; it needs at least {least}.");
        else if (length > most)
            Error(member, json, $"The text has {length} characters; at most {most} are allowed.");
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
            Error(member, json, $"{Text(number)} is out of range: {Bounds(least, most, above, below)}.");
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
        var count = value?.Cast<object?>().Count() ?? least;
        if (count < least)
            Error(member, json, $"The list has {count} items; it needs at least {least}.");
        else if (count > most)
            Error(member, json, $"The list has {count} items; at most {most} are allowed.");
    }

    /// <summary>Each item of a list is checked.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="value">The list.</param>
    /// <param name="check">Checks an item at its own place.</param>
    public void Each<T>(string member, string json, IEnumerable<T>? value, Action<ModelCheck, T> check)
    {
        var index = 0;
        foreach (var item in value ?? [])
        {
            var place = index++.ToString(CultureInfo.InvariantCulture);
            At($"{member}[{place}]", json.Length == 0 ? place : $"{json}/{place}", () => check(this, item));
        }
    }

    /// <summary>A model, union or list of them is checked at its place.</summary>
    /// <param name="member">The member in C#.</param>
    /// <param name="json">The member on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Nested(string member, string json, object? value)
    {
        if (value is ICheckedValue inner)
            At(member, json, () => inner.Check(this));
        else if (value is IEnumerable items and not string)
            Each(member, json, items.OfType<ICheckedValue>(), static (check, item) => item.Check(check));
    }

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
        _issues.Add(new ModelIssue(Join(_path, member), Join(_pointer, json, '/'), message, isCertain));

    private void At(string member, string json, Action check)
    {
        var (path, pointer) = (_path, _pointer);
        (_path, _pointer) = (Join(path, member), Join(pointer, json, '/'));
        check();
        (_path, _pointer) = (path, pointer);
    }

    private static string Join(string path, string member) =>
        path.Length == 0 ? member
        : member.Length == 0 ? path
        : member[0] == '[' ? path + member
        : $"{path}.{member}";

    private static string Join(string pointer, string json, char separator) => json.Length == 0 ? pointer : $"{pointer}{separator}{json}";

    private static string Bounds(double least, double most, bool above, bool below)
    {
        var from = double.IsNegativeInfinity(least) ? null : (above ? "more than " : "at least ") + Text(least);
        var to = double.IsPositiveInfinity(most) ? null : (below ? "less than " : "at most ") + Text(most);
        return string.Join(" and ", new[] { from, to }.Where(bound => bound is not null));
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
