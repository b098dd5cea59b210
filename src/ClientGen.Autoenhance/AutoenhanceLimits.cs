namespace ClientGen.Autoenhance;

/// <summary>The vendor's limits, as its page on rate limits gives them. New accounts have them first; other accounts may have
/// others.</summary>
public static class AutoenhanceLimits
{
    /// <summary>Calls in a second from one IP address. More are answered 429. The client keeps to it by itself.</summary>
    public const int CallsPerSecond = 300;

    /// <summary>How often the same file name is taken within an hour. More are answered 429, until the hour is over.</summary>
    public const int SameFileNamePerHour = 30;

    /// <summary>Enhancements in a day, by default. After them new images end in the state <c>error</c>, and
    /// <see cref="Image.StatusReason"/> says why.</summary>
    public const int EnhancementsPerDay = 500;
}
