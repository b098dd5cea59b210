using System.Collections.Concurrent;
using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>What all operations share: the account's files, jobs and presets.</summary>
internal sealed class PerfectlyClearWorld(PerfectlyClearSimulatorOptions options, FileStore files, UploadDesk uploads, Func<Uri> origin)
{
    private int _uploads;
    private int _presets;
    private int _jobs;

    public PerfectlyClearSimulatorOptions Options { get; } = options;

    public ConcurrentDictionary<string, UploadSlot> Inputs { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, Correction> Corrections { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, StoredPreset> Presets { get; } = new(StringComparer.Ordinal);

    /// <summary>Without a media type, as the vendor signs it.</summary>
    public (string Key, string Url) OpenInput(bool isVideo)
    {
        var key = $"in/{Interlocked.Increment(ref _uploads)}.{(isVideo ? "mp4" : "jpg")}";
        var (slot, url) = uploads.Open("pfc " + key, contentType: null);
        Inputs[key] = slot;
        return (key, url);
    }

    public (StoredPreset Preset, string Url) OpenPreset(string name, string? description)
    {
        var id = $"preset-{Interlocked.Increment(ref _presets)}";
        var (slot, url) = uploads.Open("pfc preset " + id, contentType: null);
        return (Presets[id] = new StoredPreset(id, name, description, slot), url);
    }

    public Correction Start(UploadSlot input, CorrectionRequest request)
    {
        var id = $"{StableHash.Of($"pfc job {Interlocked.Increment(ref _jobs)}"):x16}";
        return Corrections[id] = new Correction(id, input, request, Options.Time.GetUtcNow(), Options);
    }

    public string StatusAddress(Correction job) => new Uri(Options.StatusOrigin ?? origin(), $"{origin().AbsolutePath}/status/{job.Id}").AbsoluteUri;

    public string Publish(Correction job)
    {
        var (extension, mediaType, format) = job.Request.Output;
        return files.Publish("pfc " + job.Id, job.Id + extension, mediaType, format, Math.Max(64, job.Input.Length ?? 0));
    }

    public string PublishPreset(StoredPreset preset) =>
        files.Publish("pfc " + preset.Id, preset.Id + ".preset", "application/octet-stream", "", Math.Max(1, preset.File.Length ?? 0));
}

/// <summary>A preset of the account.</summary>
internal sealed record StoredPreset(string Id, string Name, string? Description, UploadSlot File);
