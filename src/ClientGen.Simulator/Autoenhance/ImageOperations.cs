using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Single images.</summary>
internal sealed class ImageOperations(AutoenhanceWorld world, FileAnswers files)
{
    private const string AnyBytes = "application/octet-stream";
    private const int PreviewLength = 6 * 1024;
    private const int FullLength = 48 * 1024;

    public Reply Create(SimulatedCall call)
    {
        var id = world.NewId("image");
        var isOlder = AutoenhanceWorld.IsOlder(call);
        var (slot, url) = world.OpenUpload(id, isOlder ? (string?)call.Body["content_type"] ?? AnyBytes : AnyBytes);
        var image = world.Images[id] = new SimulatedImage(id, (JObject)call.Body.DeepClone(), world.Now, world.Options.ImageTime, slot);
        var body = image.Describe(world.Now, isOlder);
        body[isOlder ? "s3PutObjectUrl" : "upload_url"] = url;
        return Reply.Json(200, body);
    }

    public Reply Get(SimulatedCall call) => With(call, image => Reply.Json(200, image.Describe(world.Now, AutoenhanceWorld.IsOlder(call))));

    public Reply Delete(SimulatedCall call) => world.Images.TryRemove(call.PathValues["id"], out _) ? Reply.Empty(204) : Missing();

    public Reply Process(SimulatedCall call) => With(call, image =>
    {
        AutoenhanceWorld.Set(image.Settings, call.Body);
        image.StartAgain(world.Now, world.Options.StaleTime);
        return Reply.Json(200, image.Describe(world.Now, AutoenhanceWorld.IsOlder(call)));
    });

    public Reply Report(SimulatedCall call) => With(call, _ => Reply.Json(200, new JObject()));

    [Behaviour("enhanced-defaults-to-preview")]
    public Reply Enhanced(SimulatedCall call) => With(call, image =>
    {
        if (image.Status(world.Now) != "processed") return AutoenhanceVendor.Error(404, "The image is not enhanced.");
        var query = call.Context.Request.Query;
        var isPreview = query["preview"] != "false";
        var isTrial = call.Context.Request.Headers["x-dev-mode"] == "true";
        if (!isPreview && !isTrial)
        {
            image.IsBought = true;
            call.CountStart();
        }
        var format = query["format"].ToString() is { Length: > 0 } asked ? asked : "jpeg";
        return files.Answer($"enhanced {image.Id} {isPreview} {format}", $"{image.Id}.{format}", "image/" + format, format, isPreview ? PreviewLength : FullLength, null);
    });

    public Reply Original(SimulatedCall call) => With(call, image => image.File is { IsFilled: true } file
        ? files.Answer("original " + image.Id, image.Id, AnyBytes, "", file.Bytes.Length, file.Bytes)
        : AutoenhanceVendor.Error(404, "The image has no file."));

    private Reply With(SimulatedCall call, Func<SimulatedImage, Reply> answer) =>
        world.Images.TryGetValue(call.PathValues["id"], out var image) ? answer(image) : Missing();

    private static Reply Missing() => AutoenhanceVendor.Error(404, "There is no such image.");
}
