using System.Collections.Concurrent;
using System.Runtime.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>The members of one model, and how it is read and written.</summary>
internal sealed class ModelShape
{
    private static readonly ConcurrentDictionary<Type, ModelShape> Known = new();
    private static readonly ShapeContractResolver Contracts = new();

    private readonly Func<object> _create;
    private readonly IList<SerializationCallback> _onRead;
    private readonly MemberShape[] _members;
    private readonly Dictionary<string, MemberShape> _byName;
    private readonly MemberSet _required;

    // What came after each member last time, the first at the start. Vendors send members in one order, and readers give the very text of
    // a name that is known. Written by whoever reads: any value does.
    private readonly MemberShape?[] _next;

    private ModelShape(Type type)
    {
        var contract = (JsonObjectContract)Contracts.ResolveContract(type);
        _create = contract.DefaultCreator ?? throw new JsonSerializationException($"{type.Name} has no constructor without parameters.");
        _onRead = contract.OnDeserializedCallbacks;
        // What a new instance holds is what a missing member leaves: a constant, or nothing.
        var fresh = _create();
        _members =
        [
            .. contract
                .Properties.Where(property => !property.Ignored)
                .Select((property, index) => new MemberShape(property, index, fresh)),
        ];
        _byName = _members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        _next = new MemberShape?[_members.Length + 1];
        foreach (var member in _members.Where(member => member.IsRequired))
            _required.Add(member.Index);
    }

    public static ModelShape Of(Type type) => Known.GetOrAdd(type, static model => new ModelShape(model));

    public IReadOnlyList<MemberShape> Members => _members;

    public JsonModel Create() => (JsonModel)_create();

    /// <summary>The member of exactly this name.</summary>
    public MemberShape? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    /// <summary>Reads the object at which a reader stands into a model. Of members of one name the last counts.</summary>
    public void Read(JsonReader reader, JsonModel model)
    {
        MarkMissing(model);
        var isDeepest = LosslessToken.IsDeepest(reader);
        var place = 0;
        for (LosslessToken.Next(reader, isDeepest); reader.TokenType != JsonToken.EndObject; LosslessToken.Next(reader, isDeepest))
        {
            var name = (string)reader.Value!;
            LosslessToken.Next(reader, isDeepest);
            var member = _next[place];
            if (member is null || !ReferenceEquals(member.Name, name))
            {
                member = Find(name);
                if (member is null)
                {
                    Unknown(reader, model, name);
                    continue;
                }
                _next[place] = member;
            }
            place = member.Index + 1;
            member.Read(reader, model);
        }
        WasRead(model);
    }

    private static void Unknown(JsonReader reader, JsonModel model, string name)
    {
        if (!model.KeepsText)
            model.AdditionalProperties[name] = LosslessToken.Read(reader);
        else if (reader is JsonTextReader or StrictJsonReader && reader.TokenType is JsonToken.StartObject or JsonToken.StartArray)
            model.Keep(new UnknownMember(name, TokenText.Read(reader)), takesLaterPlace: false);
        else
            model.Keep(new UnknownMember(name, LosslessToken.Read(reader)), takesLaterPlace: false);
    }

    /// <summary>Calls what the model itself does when it has been read.</summary>
    public void WasRead(JsonModel model)
    {
        if (_onRead.Count == 0)
            return;
        foreach (var callback in _onRead)
            callback(model, default(StreamingContext));
    }

    public void Write(JsonWriter writer, JsonModel model)
    {
        if (model.StandsFor is { } raw && !model.HasAdditional && !IsAnyWritten(model))
        {
            TokenWriting.Write(writer, raw);
            return;
        }
        writer.WriteStartObject();
        foreach (var member in _members)
            member.Write(writer, model);
        if (model.HasAdditional)
        {
            foreach (var pair in model.AdditionalProperties)
            {
                writer.WritePropertyName(pair.Key);
                if (pair.Value is { } token)
                    TokenWriting.Write(writer, token);
                else
                    writer.WriteNull();
            }
        }
        writer.WriteEndObject();
    }

    private bool IsAnyWritten(JsonModel model) => Array.Exists(_members, member => member.IsWritten(model));

    public bool IsWhole(JsonModel model) => model.StandsFor is null && Array.TrueForAll(_members, member => member.IsWhole(model));

    /// <summary>A model that stands for JSON that is no object.</summary>
    public JsonModel StandIn(JToken raw)
    {
        var model = Create();
        MarkMissing(model);
        model.StandsFor = raw;
        return model;
    }

    /// <summary>Notes that no required member has come.</summary>
    public void MarkMissing(JsonModel model)
    {
        if (model.Missing.IsEmpty && _members.Length <= MemberSet.Low)
        {
            model.Missing = _required;
            return;
        }
        foreach (var member in _members)
        {
            if (member.IsRequired)
                model.Missing.Add(member.Index);
        }
    }
}
