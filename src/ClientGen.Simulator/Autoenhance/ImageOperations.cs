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
        var settings = (JObject)call.Body.DeepClone();
        if (OrderOf(settings) is not { } order)
            return AutoenhanceVendor.Error(422, "The order_id was not given out by us.");
        if (world.Admit((string)settings["image_name"]!) is { } refusal)
            return refusal;
        var id = world.NewId("image");
        settings["order_id"] = order.Id;
        var (slot, url) = world.OpenUpload(id, AutoenhanceWorld.IsOlder(call) ? (string?)settings["content_type"] ?? AnyBytes : AnyBytes);
        var image = world.Images[id] = new SimulatedImage(id, settings, world.Now, world.Options.ImageTime, slot) { Order = order };
        order.Add(image);
        slot.Filled = () => world.Start(image, world.Now);
        world.Webhooks?.AnnounceRegistered(image);
        var body = image.Describe(world.Now, AutoenhanceWorld.IsOlder(call));
        foreach (var name in AutoenhanceWorld.UploadNames(call))
            body[name] = url;
        return Reply.Json(200, body);
    }

    public Reply Get(SimulatedCall call) => With(call, image => Reply.Json(200, image.Describe(world.Now, AutoenhanceWorld.IsOlder(call))));

    public Reply Delete(SimulatedCall call) =>
        With(
            call,
            image =>
            {
                world.Images.TryRemove(image.Id, out _);
                image.Order.Remove(image);
                return Reply.Empty(204);
            }
        );

    [Behaviour("reprocess-keeps-unset")]
    public Reply Process(SimulatedCall call) =>
        With(
            call,
            image =>
            {
                AutoenhanceWorld.Set(image.Settings, call.Body);
                image.KeepShowing(world.Now, world.Options.StaleTime);
                world.Start(image, world.Now);
                return Reply.Json(200, image.Describe(world.Now, AutoenhanceWorld.IsOlder(call)));
            }
        );

    public Reply Report(SimulatedCall call) => With(call, _ => Reply.Json(200, new JObject()));

    [Behaviour("enhanced-defaults-to-preview")]
    public Reply Enhanced(SimulatedCall call) =>
        With(
            call,
            image =>
            {
                if (image.Status(world.Now) != "processed")
                    return AutoenhanceVendor.Error(404, "The image is not enhanced.");
                var query = call.Context.Request.Query;
                var isPreview = query["preview"] != "false";
                var isTrial = call.Context.Request.Headers["x-dev-mode"] == "true";
                if (!isPreview && !isTrial)
                {
                    image.IsBought = true;
                    call.CountStart();
                }
                var format = query["format"].ToString() is { Length: > 0 } asked ? asked : "jpeg";
                return files.Answer(
                    $"enhanced {image.Id} {isPreview} {format}",
                    $"{image.Id}.{format}",
                    "image/" + format,
                    format,
                    isPreview ? PreviewLength : FullLength,
                    null
                );
            }
        );

    public Reply Original(SimulatedCall call) =>
        With(
            call,
            image =>
                image.File is { IsFilled: true } file
                    ? files.Answer("original " + image.Id, image.Id, AnyBytes, "", file.Bytes.Length, file.Bytes)
                    : AutoenhanceVendor.Error(404, "The image has no file.")
        );

    // Every image has an order: the one that is named, or a new one.
    [Behaviour("every-image-has-an-order")]
    private SimulatedOrder? OrderOf(JObject settings)
    {
        var asked = (string?)settings["order_id"];
        return asked is not null && world.Orders.TryGet(asked, out var order)
            ? order
            : world.Orders.Add(asked, () => world.NewId("order"), new JObject { ["name"] = null });
    }

    private Reply With(SimulatedCall call, Func<SimulatedImage, Reply> answer) =>
        world.Images.TryGetValue(call.PathValues["id"], out var image) ? answer(image) : Missing();

    private static Reply Missing() => AutoenhanceVendor.Error(404, "There is no such image.");
}
