using System.Globalization;

namespace ClientGen.Simulator;

/// <summary>Faults as they are typed: <c>[OPERATION[@CALL]=]FAULT</c>, as in <c>429</c>, <c>Images.Edit=reset</c> or
/// <c>Images.StartBatchEdit@2=500</c>.</summary>
/// <param name="Operation">The operation's name; null for any.</param>
/// <param name="Call">Which of the coming calls, from 1.</param>
/// <param name="Fault">How it fails.</param>
public sealed record FaultText(string? Operation, int Call, Fault Fault)
{
    private const string Kinds =
        "a status from 400 to 599, reset, cut, timeout, page, or slow:SECONDS; '+work' after it lets the vendor do " + "the work first";

    /// <summary>Reads one.</summary>
    /// <param name="text">What was typed.</param>
    /// <exception cref="FormatException">It is none; the message says what one looks like.</exception>
    public static FaultText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.LastIndexOf('=');
        var (place, kind) = equals < 0 ? ("", text) : (text[..equals], text[(equals + 1)..]);
        var at = place.LastIndexOf('@');
        var operation = at < 0 ? place : place[..at];
        var call = 1;
        if (at >= 0 && (!int.TryParse(place[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out call) || call < 1))
            throw new FormatException($"'{text}': after @ stands which of the coming calls fails, from 1.");
        if (equals >= 0 && operation.Length == 0 && at < 0)
            throw new FormatException($"'{text}': before = stands an operation, as in Images.Edit=429.");
        return new FaultText(operation.Length == 0 ? null : operation, call, Kind(text, kind));
    }

    private static Fault Kind(string text, string kind)
    {
        var afterWork = kind.EndsWith("+work", StringComparison.Ordinal);
        var name = afterWork ? kind[..^5] : kind;
        var fault = name switch
        {
            "reset" => Fault.Reset(),
            "cut" => Fault.Truncated(),
            "timeout" => Fault.Hang(),
            "page" => Fault.NotJson(),
            _ when name.StartsWith("slow:", StringComparison.Ordinal)
                    && double.TryParse(name[5..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                    && seconds <= 86_400 => Fault.Slow(TimeSpan.FromSeconds(seconds)),
            _ when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 =>
                Fault.Status(status),
            _ => throw new FormatException($"'{text}' is no fault: {name} is none of these: {Kinds}."),
        };
        return afterWork ? fault with { AfterWork = true } : fault;
    }
}
