using ClientGen.Simulator.Files;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>Describes a result: in a temporary bucket with an address to download it from, or in the caller's storage.</summary>
internal sealed class ResultWriter(FileStore files, StorageStore storages, ClaidQuirks quirks)
{
    private static readonly string[] Places = ["tmp_url", "object_key", "object_bucket", "object_uri", "claid_storage_uri"];

    /// <param name="image">What the result is like.</param>
    /// <param name="destination">The storage folder or file asked for, or null.</param>
    /// <param name="stem">The result's file name without extension, where the destination is a folder.</param>
    /// <param name="key">Tells this result from all others, so that it is the same file whenever it is asked for.</param>
    public JObject Image(ImageDescription image, string? destination, string stem, string key)
    {
        var json = image.ToJson(quirks);
        var name = $"{stem}.{image.Format.Extension}";
        Place(
            json,
            destination,
            name,
            () =>
                files.Publish(
                    key,
                    name,
                    image.Format.MediaType,
                    image.Format.Name,
                    image.EstimatedBytes,
                    new PictureSize(image.Width, image.Height)
                )
        );
        return json;
    }

    public JObject Video(int seconds, string? destination, string stem, string key)
    {
        const int BytesPerSecond = 600_000;
        var json = new JObject
        {
            ["ext"] = "mp4",
            ["mime"] = "video/mp4",
            ["format"] = "mp4",
        };
        var name = stem + ".mp4";
        Place(json, destination, name, () => files.Publish(key, name, "video/mp4", "mp4", (long)seconds * BytesPerSecond));
        return json;
    }

    [Behaviour("explicit-nulls")]
    [Behaviour("no-tmp-url-with-a-destination")]
    [Behaviour("temporary-files-for-a-day")]
    private void Place(JObject json, string? destination, string name, Func<string> publish)
    {
        var address = StorageAddress.Read(destination);
        if (destination is null)
        {
            json["tmp_url"] = publish();
        }
        else if (address is not null && storages.Find(address.Storage) is { } storage)
        {
            var key = IsFile(address.Path) ? address.Path : address.Path.TrimEnd('/') + "/" + name;
            key = key.TrimStart('/');
            json["object_key"] = key;
            json["object_bucket"] = storage.Bucket;
            json["object_uri"] = $"{(storage.Type == "gcs" ? "gs" : "s3")}://{storage.Bucket}/{key}";
            json["claid_storage_uri"] = new StorageAddress(storage.Name, key).ToString();
        }

        if (!quirks.ExplicitNulls)
            return;
        foreach (var place in Places.Where(p => !json.ContainsKey(p)))
            json[place] = JValue.CreateNull();
    }

    private static bool IsFile(string path) =>
        !path.EndsWith('/') && path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);
}
