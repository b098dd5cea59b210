namespace ClientGen.Benchmarks.Measuring;

/// <summary>Measures several ways to do the same work in turns. Each ratio is of two neighbours in time, and the middle of many rounds
/// counts, so that a busy machine spoils none of them.</summary>
/// <param name="rounds">How many rounds.</param>
/// <param name="slice">How long each contender works in a round.</param>
internal sealed class Race(int rounds, TimeSpan slice)
{
    private const int WarmUps = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(80);

    // The compiler's second tier works in the background, and on a busy machine late.
    private static readonly TimeSpan Compiling = TimeSpan.FromMilliseconds(400);

    public IReadOnlyList<Figure> Run(IReadOnlyList<Contender> contenders)
    {
        using var never = new ManualResetEventSlim();
        for (var pass = 0; pass < WarmUps; pass++)
        {
            foreach (var contender in contenders)
                Warm(contender);
            never.Wait(Compiling);
        }
        var counts = contenders.Select(Count).ToList();
        var times = contenders.Select(_ => new double[rounds]).ToList();
        var bytes = contenders.Select(_ => new double[rounds]).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var at = 0; at < contenders.Count; at++)
                (times[at][round], bytes[at][round]) = Take(contenders[at], counts[at]);
        }
        return
        [
            .. contenders.Select(
                (contender, at) =>
                    new Figure(
                        contender.Name,
                        Middle(times[at]),
                        Middle(bytes[at]),
                        [.. times.Select(other => Middle(times[at].Zip(other, static (own, its) => own / its)))]
                    )
            ),
        ];
    }

    private static void Warm(Contender contender)
    {
        var started = ThreadTime.Now;
        for (var done = 0; done < 100 || ThreadTime.Now - started < WarmUp; done++)
            contender.Work();
    }

    // As often as fits a slice.
    private int Count(Contender contender)
    {
        var started = ThreadTime.Now;
        var done = 0;
        for (; done == 0 || ThreadTime.Now - started < slice; done++)
            contender.Work();
        return done;
    }

    private static (double Micros, double Bytes) Take(Contender contender, int count)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = ThreadTime.Now;
        for (var done = 0; done < count; done++)
            contender.Work();
        var taken = ThreadTime.Now - started;
        return (taken.TotalMicroseconds / count, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
