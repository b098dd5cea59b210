using System.Globalization;
using System.Net;

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

    /// <summary>Further keys that are accepted, such as those of several accounts. Default: none.</summary>
    public IReadOnlyCollection<string> ApiKeys { get; init; } = [];

    /// <summary>How many times as fast as by default jobs run: 10 for a tenth of the time, 0.1 for ten times as long. Default 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>How many pieces of paid work the account can start; further ones are refused with 402. Default null: any number.</summary>
    public int? Credits { get; init; }

    /// <summary>How many requests to the API are taken within a minute of the clock; further ones are refused with 429. Default null: any
    /// number.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Is told of each request once it is answered. Default null.</summary>
    public Action<ReceivedRequest>? Answered { get; init; }

    /// <summary>Makes the pictures that are handed out. Default null: results are filler with the first bytes of their format.</summary>
    public IPictureMaker? Pictures { get; init; }

    /// <summary>What webhooks are sent through. Default null: the network.</summary>
    public HttpMessageHandler? WebhookHandler { get; init; }

    /// <summary>Whether the addresses of results redirect to where the files are stored, as an asset host does. Default false, as far as
    /// the vendor is known.</summary>
    public bool ResultsRedirect { get; init; }

    /// <summary>The clock that job progress, timestamps and slow answers follow. Default <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether a key opens the API.</summary>
    internal bool Accepts(string key) => ApiKey is null && ApiKeys.Count == 0 ? key.Length > 0 : key == ApiKey || ApiKeys.Contains(key);

    /// <summary>A time at the speed asked for.</summary>
    internal TimeSpan Paced(TimeSpan time) => time / Speed;

    /// <exception cref="ArgumentException">A value with which no simulator can run.</exception>
    internal void Check()
    {
        CheckPort("port", Port);
        CheckPort("port of the file host", FilesPort);
        if (Port != 0 && Port == FilesPort)
            throw new ArgumentException($"The API and the file host cannot share port {Port}: leave one of them 0 for a free one.");
        if (!(Speed is > 0 and <= 1_000_000))
        {
            throw new ArgumentException(
                "The speed of a simulator is how many times as fast as by default its jobs run: more than 0 and at most 1000000, not "
                    + $"{Speed.ToString(CultureInfo.InvariantCulture)}. Jobs that never end are made by a clock that stands still."
            );
        }
        if (Credits < 0)
            throw new ArgumentException($"A simulated account has 0 or more credits, not {Credits}.");
        if (RequestsPerMinute < 0)
            throw new ArgumentException($"A simulated vendor takes 0 or more requests a minute, not {RequestsPerMinute}.");
        if (ApiKey is "" || ApiKeys.Any(string.IsNullOrEmpty))
            throw new ArgumentException("An empty key is never sent, and cannot be the one accepted. Leave the keys out to take any.");
    }

    private static void CheckPort(string what, int port)
    {
        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new ArgumentException(
                $"A simulator's {what} cannot be {port}: ports go from 1 to {IPEndPoint.MaxPort}, and 0 takes a free one."
            );
        }
    }
}
