using Microsoft.Kiota.Abstractions.Serialization;

namespace ClientGen.Benchmarks.Peers;

/// <summary>The classes of the two calls in the form that Kiota generates them.</summary>
internal abstract class KiotaModel : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public abstract IDictionary<string, Action<IParseNode>> GetFieldDeserializers();

    public virtual void Serialize(ISerializationWriter writer) => writer.WriteAdditionalData(AdditionalData);
}

internal sealed class KiotaEnvelope : KiotaModel
{
    public KiotaBatch? Data { get; set; }

    public static KiotaEnvelope Create(IParseNode _) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>> { ["data"] = node => Data = node.GetObjectValue(_ => new KiotaBatch()) };
}

internal sealed class KiotaBatch : KiotaModel
{
    public long? Id { get; set; }
    public string? Status { get; set; }
    public string? ResultUrl { get; set; }
    public DateTimeOffset? CreatedAt { get; set; }
    public List<KiotaPair>? Results { get; set; }

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetLongValue(),
            ["status"] = node => Status = node.GetStringValue(),
            ["result_url"] = node => ResultUrl = node.GetStringValue(),
            ["created_at"] = node => CreatedAt = node.GetDateTimeOffsetValue(),
            ["results"] = node => Results = node.GetCollectionOfObjectValues(_ => new KiotaPair())?.ToList(),
        };
}

internal sealed class KiotaPair : KiotaModel
{
    public KiotaImage? InputObject { get; set; }
    public KiotaImage? OutputObject { get; set; }

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["input_object"] = node => InputObject = node.GetObjectValue(_ => new KiotaImage()),
            ["output_object"] = node => OutputObject = node.GetObjectValue(_ => new KiotaImage()),
        };
}

internal sealed class KiotaImage : KiotaModel
{
    public string? Ext { get; set; }
    public double? Mps { get; set; }
    public string? Mime { get; set; }
    public string? Format { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
    public string? TmpUrl { get; set; }

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["ext"] = node => Ext = node.GetStringValue(),
            ["mps"] = node => Mps = node.GetDoubleValue(),
            ["mime"] = node => Mime = node.GetStringValue(),
            ["format"] = node => Format = node.GetStringValue(),
            ["width"] = node => Width = node.GetIntValue(),
            ["height"] = node => Height = node.GetIntValue(),
            ["tmp_url"] = node => TmpUrl = node.GetStringValue(),
        };
}

/// <summary>A request, written from the hand-written classes as Kiota's own would be.</summary>
/// <param name="request">What is written.</param>
internal sealed class KiotaRequest(HandRequest request) : KiotaModel
{
    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public override void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("input", new Part(Input));
        writer.WriteObjectValue("operations", new Part(Operations));
        base.Serialize(writer);
    }

    private void Input(ISerializationWriter writer)
    {
        writer.WriteStringValue("source", request.Input!.Source);
        writer.WriteBoolValue("recursive", request.Input.Recursive);
    }

    private void Operations(ISerializationWriter writer)
    {
        writer.WriteObjectValue("adjustments", new Part(Adjustments));
        writer.WriteStringValue("padding", request.Operations!.Padding);
    }

    private void Adjustments(ISerializationWriter writer)
    {
        var adjustments = request.Operations!.Adjustments!;
        writer.WriteIntValue("exposure", adjustments.Exposure);
        writer.WriteIntValue("saturation", adjustments.Saturation);
        writer.WriteIntValue("contrast", adjustments.Contrast);
        writer.WriteIntValue("sharpness", adjustments.Sharpness);
    }

    private sealed class Part(Action<ISerializationWriter> write) : KiotaModel
    {
        public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

        public override void Serialize(ISerializationWriter writer)
        {
            write(writer);
            base.Serialize(writer);
        }
    }
}
