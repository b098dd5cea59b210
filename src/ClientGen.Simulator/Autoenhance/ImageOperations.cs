using System.Globalization;
using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>Single images.</summary>
internal sealed class ImageOperations(AutoenhanceState state, FileResponses files)
{
    private const string AnyBytes = "application/octet-stream";
    private const int PreviewLength = 6 * 1024;
    private const int FullLength = 48 * 1024;
    private const int PreviewWidth = 800;

    public Reply Create(SimulatedCall call)
    {
        var settings = (JObject)call.Body.DeepClone();
        if (OrderOf(settings) is not { } order)
            return AutoenhanceVendor.Error(422, "The order_id was not given out by us.");
        if (state.Admit((string)settings["image_name"]!) is { } refusal)
            return refusal;
        var id = state.NewId("image");
        settings["order_id"] = order.Id;
        var (slot, url) = state.OpenUpload(id, AutoenhanceState.IsOlder(call) ? (string?)settings["content_type"] ?? AnyBytes : AnyBytes);
        var image = state.Images[id] = new SimulatedImage(id, settings, state.Now, state.ImageTime, slot) { Order = order };
        order.Add(image);
        slot.Filled = () => state.Start(image, state.Now);
        state.Webhooks?.AnnounceRegistered(image);
        var body = image.Describe(state.Now, AutoenhanceState.IsOlder(call));
        foreach (var name in AutoenhanceState.UploadNames(call))
            body[name] = url;
        return Reply.Json(200, body);
    }

    public Reply Get(SimulatedCall call) => With(call, image => Reply.Json(200, image.Describe(state.Now, AutoenhanceState.IsOlder(call))));

    public Reply Delete(SimulatedCall call) =>
        With(
            call,
            image =>
            {
                state.Images.TryRemove(image.Id, out _);
                image.Order.Remove(image);
                return Reply.Empty(204);
            }
        );

    /// <summary>Whether a call is for the full image, and no trial.</summary>
    public static bool IsPurchase(SimulatedCall call) =>
        call.Context.Request.Query["preview"] == "false" && call.Context.Request.Headers["x-dev-mode"] != "true";

    [Behaviour("reprocess-keeps-unset")]
    public Reply Process(SimulatedCall call) =>
        With(
            call,
            image =>
            {
                AutoenhanceState.Set(image.Settings, call.Body);
                image.KeepShowing(state.Now, state.Options.StaleTime);
                state.Start(image, state.Now);
                return Reply.Json(200, image.Describe(state.Now, AutoenhanceState.IsOlder(call)));
            }
        );

    public Reply Report(SimulatedCall call) => With(call, _ => Reply.Json(200, new JObject()));

    [Behaviour("enhanced-defaults-to-preview")]
    public Reply Enhanced(SimulatedCall call) =>
        With(
            call,
            image =>
            {
                if (image.Status(state.Now) != "processed")
                    return AutoenhanceVendor.Error(404, "The image is not enhanced.");
                var query = call.Context.Request.Query;
                var isPreview = query["preview"] != "false";
                if (IsPurchase(call))
                {
                    image.IsBought = true;
                    call.CountStart();
                }
                var format = query["format"].ToString() is { Length: > 0 } asked ? asked : "jpeg";
                var size = Size(image, query, isPreview);
                return files.Respond(
                    $"enhanced {image.Id} {isPreview} {format} {size}",
                    $"{image.Id}.{format}",
                    "image/" + format,
                    format,
                    isPreview ? PreviewLength : FullLength,
                    null,
                    size
                );
            }
        );

    public Reply Original(SimulatedCall call) =>
        With(
            call,
            image =>
                image.File is { IsFilled: true } file
                    ? files.Respond("original " + image.Id, image.Id, AnyBytes, "", file.Bytes.Length, file.Bytes)
                    : AutoenhanceVendor.Error(404, "The image has no file.")
        );

    private PictureSize Size(SimulatedImage image, IQueryCollection query, bool isPreview)
    {
        var size = files.SizeOf(image.File?.Bytes ?? []);
        if (double.TryParse(query["scale"], CultureInfo.InvariantCulture, out var scale) && scale > 0)
            size = size.Times(scale);
        if (
            int.TryParse(query["max_width"], NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && size.Width > most
            && most > 0
        )
        {
            size = size.WithWidth(most);
        }
        // How large a preview is, is not published.
        return isPreview && size.Width > PreviewWidth ? size.WithWidth(PreviewWidth) : size;
    }

    // Every image has an order: the one that is named, or a new one.
    [Behaviour("every-image-has-an-order")]
    private SimulatedOrder? OrderOf(JObject settings)
    {
        var asked = (string?)settings["order_id"];
        return asked is not null && state.Orders.TryGet(asked, out var order)
            ? order
            : state.Orders.Add(asked, () => state.NewId("order"), new JObject { ["name"] = null });
    }

    private Reply With(SimulatedCall call, Func<SimulatedImage, Reply> answer) =>
        state.Images.TryGetValue(call.PathValues["id"], out var image) ? answer(image) : Missing();

    private static Reply Missing() => AutoenhanceVendor.Error(404, "There is no such image.");
}
