namespace ClientGen.Benchmarks.Measuring;

/// <summary>One way to do a piece of work.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Work">Does it once, on the calling thread.</param>
internal sealed record Contender(string Name, Action Work);

/// <summary>What one contender took.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Micros">Microseconds for one piece of work, of the middle round.</param>
/// <param name="Bytes">Bytes allocated for it.</param>
/// <param name="TimeRatios">Its time to that of each contender before it in the list, the middle of the rounds' ratios.</param>
internal sealed record Figure(string Name, double Micros, double Bytes, IReadOnlyList<double> TimeRatios);
