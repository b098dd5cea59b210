namespace ClientGen.Http;

/// <summary>What became of one of several files.</summary>
public sealed class DownloadEntry
{
    internal DownloadEntry(DownloadItem item, DownloadResult? result, Exception? fault)
    {
        Item = item;
        Result = result;
        Fault = fault;
    }

    /// <summary>The file.</summary>
    public DownloadItem Item { get; }

    /// <summary>Its length and media type, where it was fetched.</summary>
    public DownloadResult? Result { get; }

    /// <summary>Why it was not fetched; <see langword="null"/> where it was, and where it was there already.</summary>
    public Exception? Fault { get; }

    /// <summary>Whether it was left alone because it was there already.</summary>
    public bool Skipped => Result is null && Fault is null;

    /// <summary>The path and what became of it, without the URL.</summary>
    public override string ToString() =>
        $"{Item.Path}: {(Fault is { } fault ? fault.Message : Skipped ? "was there already" : $"{Result!.Bytes} bytes")}";
}
