using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ClientGen.Http;

/// <summary>A file name out of a vendor's text that every system takes, not only this one, as the folder may be shared.</summary>
internal static class SafeName
{
    /// <summary>Of the 255 bytes that a name may have, some are left for the number of a copy and for a temporary name.</summary>
    public const int MostBytes = 200;

    private const int MostCharacters = 120;
    private const string Special = "/\\:*?\"<>|";

    // Devices on Windows, with any extension (Microsoft: "Naming Files, Paths, and Namespaces"). Linear, and anchored.
    private static readonly Regex Device = new(
        @"^(CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(COM|LPT)[0-9\u00B9\u00B2\u00B3])[ ]*(\.|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    /// <returns>The name, or nothing where the text holds none.</returns>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
                safe.Append(text, index++, 2);
            else
                safe.Append(IsPlain(text[index]) ? text[index] : '_');
        }
        // One form for what looks the same: some systems take both for one name.
        var name = safe.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        name = FileName.End(name.Length <= MostCharacters ? name : name.Substring(name.Length - MostCharacters), MostBytes).Trim(' ', '.');
        if (name.Length > 0 && char.IsLowSurrogate(name[0]))
            name = name.Substring(1);
        return Device.IsMatch(name) ? "_" + name : name;
    }

    // Not what is invisible, or turns the direction of the text around: "gpj.exe" must not be read as "exe.jpg".
    private static bool IsPlain(char c) =>
        Special.IndexOf(c) < 0
        && CharUnicodeInfo.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
