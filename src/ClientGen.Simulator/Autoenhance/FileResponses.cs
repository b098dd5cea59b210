using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>How the vendor hands out a file: by the address of an asset host, which redirects to storage.</summary>
internal sealed class FileResponses(FileStore store, AutoenhanceSimulatorOptions options)
{
    [Behaviour("files-answered-with-redirect")]
    [Behaviour("files-answered-with-json-address")]
    public Reply Respond(string key, string name, string mediaType, string format, long length, byte[]? bytes, PictureSize? size = null)
    {
        if (options.FileResponse == AutoenhanceFileResponse.Page)
            return Reply.Html(200, "<!doctype html><title>Just a moment...</title>");
        if (options.FileResponse == AutoenhanceFileResponse.Bytes)
            return Reply.File(mediaType, Read(key, mediaType, format, length, bytes ?? store.Picture(key, format, size)));
        var address = store.PublishBehindRedirect("autoenhance " + key, name, mediaType, format, length, bytes, size);
        return options.FileResponse switch
        {
            AutoenhanceFileResponse.JsonImageUrl => Reply.Json(200, new JObject { ["image_url"] = address }),
            AutoenhanceFileResponse.JsonUrl => Reply.Json(200, new JObject { ["url"] = address }),
            _ => Reply.Redirect(address),
        };
    }

    public PictureSize SizeOf(byte[] picture) => store.SizeOf(picture);

    private static byte[] Read(string key, string mediaType, string format, long length, byte[]? bytes)
    {
        using var file = new StoredFile(key, mediaType, format, length, default, StableHash.Of(key)) { Bytes = bytes }.Open();
        var read = new byte[file.Length];
        file.ReadExactly(read);
        return read;
    }
}
