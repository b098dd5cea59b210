namespace ClientGen.Http;

/// <summary>Says what is wrong with options, and how to mend it.</summary>
internal static class VendorOptionsCheck
{
    // What the circuit breaker takes.
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromMilliseconds(500);

    /// <param name="options">The options.</param>
    /// <param name="profile">The vendor.</param>
    /// <param name="section">The section of the configuration that they come from; null where it is that of the vendor's name.</param>
    public static IEnumerable<string> Faults(VendorOptions options, VendorProfile profile, string? section = null)
    {
        var vendor = profile.Name;
        foreach (var key in profile.Keys)
        {
            if (KeyFault(key.Name, key.Read(options), key.IsOptional, vendor, section ?? vendor) is { } keyFault)
                yield return keyFault;
        }
        if (VendorOrigin.Fault(VendorOrigin.Address(options, profile), options.AllowInsecureLoopback) is { } fault)
            yield return $"{vendor}'s BaseAddress {fault}";
        foreach (var header in options.Headers)
        {
            if (HeaderFault(header, profile) is { } headerFault)
                yield return $"{vendor}: {headerFault}";
        }
        foreach (var (name, span, infinite) in Spans(options))
        {
            if (span <= TimeSpan.Zero && !(infinite && span == Timeout.InfiniteTimeSpan))
                yield return $"{vendor}'s {name} must be more than zero, not {SpanText.Of(span)}.";
            else if (span > TimeSpan.FromDays(1))
                yield return $"{vendor}'s {name} must be at most one day, not {SpanText.Of(span)}.";
        }
        if (options.BreakDuration > TimeSpan.Zero && options.BreakDuration < ShortestBreak)
            yield return $"{vendor}'s BreakDuration must be at least half a second, not {SpanText.Of(options.BreakDuration)}.";
        if (options.MaxRetries is < 0 or > 20)
            yield return $"{vendor}'s MaxRetries must be from 0 to 20, not {options.MaxRetries}.";
        if (options.MaxResponseBytes < 1 || options.MaxErrorBytes < 1 || options.RetryBudget < 0)
            yield return $"{vendor}'s MaxResponseBytes and MaxErrorBytes must be at least 1, and RetryBudget at least 0.";
        if (options.TimeProvider is null || options.Jitter is null)
            yield return $"{vendor}'s TimeProvider and Jitter must not be null.";
    }

    private static string? KeyFault(string name, string? key, bool isOptional, string vendor, string section) =>
        string.IsNullOrEmpty(key)
            ? isOptional
                ? null
                : $"{vendor} needs a key: set {section}:{name} in the configuration, or {name} where the client is added."
            : key!.Any(c => c is <= ' ' or > '~')
                ? $"{vendor}'s {name} holds white space or characters that no key has: check that it was copied whole and without a "
                    + "line break."
                : null;

    private static string? HeaderFault(KeyValuePair<string, string> header, VendorProfile profile)
    {
        if (profile.KeyIn(header.Key) is { } key)
            return $"the header {header.Key} carries the key: set {key.Name} instead.";
        try
        {
            HeaderValue.CheckForCall(header.Key, header.Value);
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault.Message;
        }
    }

    private static IEnumerable<(string Name, TimeSpan Span, bool Infinite)> Spans(VendorOptions options) =>
        [
            (nameof(options.Timeout), options.Timeout, true),
            (nameof(options.AttemptTimeout), options.AttemptTimeout, true),
            (nameof(options.StallTimeout), options.StallTimeout, true),
            (nameof(options.RetryDelay), options.RetryDelay, false),
            (nameof(options.MaxRetryDelay), options.MaxRetryDelay, false),
            (nameof(options.MaxServerDelay), options.MaxServerDelay, false),
            (nameof(options.BreakDuration), options.BreakDuration, false),
        ];
}
