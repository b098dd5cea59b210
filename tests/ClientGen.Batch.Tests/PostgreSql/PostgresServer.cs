using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ClientGen.Batch.PostgreSql;
using ClientGen.Batch.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace ClientGen.Batch.Tests;

/// <summary>A PostgreSQL server of the tests' own, on a free port with its own data folder, started when the first test wants it.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string NotThere =
        "There is no PostgreSQL: install it (Debian: apt-get install postgresql), or name the folder of its programs in "
        + "CLIENTGEN_POSTGRES.";
    private readonly Lock _starting = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"clientgen-postgres-{Guid.NewGuid():N}");
    private Process? _process;
    private int _port;

    /// <summary>An address of a database with nothing in the schema; the test is skipped where there is no server.</summary>
    public string NewLedger()
    {
        var port = Port();
        return FormattableString.Invariant(
            $"Host=127.0.0.1;Port={port};Database=postgres;Username=clientgen;Search Path=t{Guid.NewGuid():N};Maximum Pool Size=20"
        );
    }

    /// <summary>Its port; the test is skipped where there is no server.</summary>
    public int Port()
    {
        Assert.SkipWhen(Programs() is null, NotThere);
        lock (_starting)
        {
            if (_process is null)
                Start(Programs()!);
            return _port;
        }
    }

    internal async Task<PostgreSqlLedger> OpenAsync(string? address = null, PostgreSqlLedgerOptions? options = null) =>
        await PostgreSqlLedger.OpenAsync(address ?? NewLedger(), options);

    public void Dispose()
    {
        if (_process is not null)
        {
            // At once: nothing of it is needed any more.
            Run("kill", "-QUIT", _process.Id.ToString(CultureInfo.InvariantCulture));
            if (!_process.WaitForExit(10_000))
                _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private void Start(string programs)
    {
        Directory.CreateDirectory(_folder);
        var data = Path.Combine(_folder, "data");
        string[] asUser = [];
        // It does not run as root.
        if (Environment.UserName == "root")
        {
            Run("chown", "65534:65534", _folder);
            asUser = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];
        }
        Run([.. asUser, Path.Combine(programs, "initdb"), "-D", data, "-U", "clientgen", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
        _port = FreePort();
        string[] server =
        [
            Path.Combine(programs, "postgres"),
            "-D",
            data,
            "-p",
            _port.ToString(CultureInfo.InvariantCulture),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=200",
            // The tests kill clients, never the machine; figures are measured with it on.
            "-c",
            $"fsync={Environment.GetEnvironmentVariable("CLIENTGEN_POSTGRES_FSYNC") ?? "off"}",
        ];
        _process = Begin([.. asUser, .. server]);
        var patience = Stopwatch.StartNew();
        while (!Answers())
        {
            if (_process.WaitForExit(50) || patience.Elapsed > TimeSpan.FromSeconds(60))
                throw new InvalidOperationException("PostgreSQL did not start.");
        }
    }

    private bool Answers()
    {
        try
        {
            using var connection = new Npgsql.NpgsqlConnection(
                FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Database=postgres;Username=clientgen;Pooling=false;Timeout=5")
            );
            connection.Open();
            return true;
        }
        catch (Npgsql.NpgsqlException)
        {
            return false;
        }
    }

    private static string? Programs()
    {
        var known = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return new[] { Environment.GetEnvironmentVariable("CLIENTGEN_POSTGRES") ?? "" }
            .Concat(known)
            .Concat(path)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(params string[] words)
    {
        using var process = Begin(words);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}.");
    }

    private static Process Begin(params string[] words)
    {
        var process = Process.Start(
            new ProcessStartInfo(words[0], words[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
