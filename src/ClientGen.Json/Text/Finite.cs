using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>JSON has no number for NaN and the infinities.</summary>
internal static class Finite
{
    /// <exception cref="JsonWriterException">The number is NaN or infinite.</exception>
    public static void Check(double number, JsonWriter writer)
    {
        // A path is a new text each time.
        if (!Is(number))
            Check(number, writer.Path);
    }

    /// <inheritdoc cref="Check(double, JsonWriter)"/>
    public static void Check(double number, string path)
    {
        if (!Is(number))
        {
            throw new JsonWriterException(
                $"{number} is no number that JSON has: nothing was written. Set a finite number at '{path}'.",
                path,
                null
            );
        }
    }

    /// <summary>Checks all numbers in a token that somebody made; what was read has its own text.</summary>
    public static void Check(JToken token, string path)
    {
        switch (token)
        {
            case ExactNumber:
                break;
            case JValue { Value: double number }:
                Check(number, path);
                break;
            case JValue { Value: float number }:
                Check(number, path);
                break;
            case JContainer container:
                foreach (var inner in container.Children())
                    Check(inner, path);
                break;
        }
    }

    private static bool Is(double number) => !double.IsNaN(number) && !double.IsInfinity(number);
}
