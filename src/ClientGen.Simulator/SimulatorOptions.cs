namespace ClientGen.Simulator;

/// <summary>What every vendor's simulator can be told.</summary>
public abstract class SimulatorOptions
{
    /// <summary>The port of the API on 127.0.0.1. Default 0: a free one.</summary>
    public int Port { get; init; }

    /// <summary>The port of the file host, which hands out results and wants no key. Default 0: a free one.</summary>
    public int FilesPort { get; init; }

    /// <summary>The only key accepted. Default null: any key that is not empty.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Whether the addresses of results redirect to where the files are stored, as an asset host does. Default false, as far as
    /// the vendor is known.</summary>
    public bool ResultsRedirect { get; init; }

    /// <summary>The clock that job progress, timestamps and slow answers follow. Default <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
