using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>The access to a member that has no typed one: a field, or a type without a form of its own.</summary>
internal sealed class ObjectAccess(IValueProvider value, ValueForm form, object? nothing) : MemberAccess
{
    public override bool TryRead(JsonReader reader, JsonModel model, out JToken? raw)
    {
        if (!form.TryRead(reader, out var read, out raw))
            return false;
        value.SetValue(model, read);
        return true;
    }

    public override void Clear(JsonModel model) => value.SetValue(model, nothing);

    public override bool IsNothing(JsonModel model) => MemberShape.IsNothing(value.GetValue(model));

    public override void Write(JsonWriter writer, JsonModel model) => form.Write(writer, value.GetValue(model)!);
}
