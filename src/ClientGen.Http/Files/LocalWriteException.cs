namespace ClientGen.Http;

/// <summary>Writing what was downloaded failed on this machine. It is not a cut: fetching again would not mend it.</summary>
internal sealed class LocalWriteException(IOException fault) : IOException($"Writing the download failed: {fault.Message}", fault);
