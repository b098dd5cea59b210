using System.Globalization;
using System.Text;
using ClientGen.Cli.Output;
using ClientGen.Simulator;

namespace ClientGen.Cli.Commands;

/// <summary>A line for each request that a simulator answered. Keys and queries stay out.</summary>
internal sealed class RequestLines : IDisposable
{
    private readonly object _lock = new();
    private readonly TextWriter? _to;
    private readonly bool _isOwn;

    private RequestLines(TextWriter? to, bool isOwn) => (_to, _isOwn) = (to, isOwn);

    /// <exception cref="SpecException">The file cannot be written.</exception>
    public static RequestLines Open(SimulateSettings settings, TextWriter output)
    {
        if (!settings.IsLogged)
            return new(null, false);
        if (settings.LogFile is not { } file)
            return new(output, false);
        OutputFile.RefuseNoFile(file);
        return new(new StreamWriter(file, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), true);
    }

    public void Write(ReceivedRequest request)
    {
        if (_to is null)
            return;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{request.At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {request.Method} {request.Path} {Status(request)} {Said(request)}"
        );
        lock (_lock)
        {
            _to.WriteLine(line.TrimEnd());
            _to.Flush();
        }
    }

    public void Dispose()
    {
        if (_isOwn)
            _to!.Dispose();
    }

    private static string Status(ReceivedRequest request) =>
        request.StatusCode == 0 ? "no response" : request.StatusCode.ToString(CultureInfo.InvariantCulture);

    private static string Said(ReceivedRequest request) => request.OperationId + (request.IsPurchase ? ", a purchase" : "");
}
