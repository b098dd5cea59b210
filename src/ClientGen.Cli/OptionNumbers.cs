using System.CommandLine;
using System.Globalization;

namespace ClientGen.Cli;

/// <summary>The least number that an option takes.</summary>
internal static class OptionNumbers
{
    /// <summary>Refuses a smaller number before the command begins; the parser itself refuses what is no number.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">The least number.</param>
    /// <param name="meaning">What is counted, for the message.</param>
    public static Option<T> AtLeast<T>(this Option<T> option, long least, string meaning)
    {
        option.Validators.Add(given =>
        {
            if (
                given.Tokens is [{ Value: var text }]
                && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                && number < least
            )
            {
                given.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} {text}: {meaning}, {least} or more."));
            }
        });
        return option;
    }
}
