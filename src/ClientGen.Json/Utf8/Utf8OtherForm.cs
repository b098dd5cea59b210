using System.Text;
using ClientGen.Json.Infrastructure;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A type that has no form of its own on UTF-8: its values go through text, and the forms on Newtonsoft's readers.</summary>
internal sealed class Utf8OtherForm<T> : Utf8Form<T>
{
    private static readonly ValueForm Form = ValueForm.Of(typeof(T));

    public override bool IsDirect => false;

    public override bool TakesAll => Form.TakesAll;

    public override bool TryRead(ref Utf8ModelReader reader, out T? value, out bool isSpelledOtherwise)
    {
        var start = reader;
        using var text = new StrictJsonReader(reader.SliceText());
        text.Read();
        var holds = Form.TryRead(text, out var read, out var raw);
        value = holds ? (T?)read : default;
        isSpelledOtherwise = MemberShape.IsSpelledOtherwise(Form, raw);
        if (!holds)
            reader = start;
        return holds;
    }

    public override void Write(Utf8ModelWriter writer, T value)
    {
        var text = new StringBuilder();
        try
        {
            using var inner = new StrictJsonWriter(text, writer.IsRequest);
            Form.Write(inner, value!);
        }
        catch (JsonException)
        {
            writer.Fail();
            return;
        }
        writer.Json(text.ToString());
    }

    public override bool IsNothing(T? value) => MemberShape.IsNothing(value);

    public override T? StandIn(JToken raw) => (T?)Form.StandIn(raw);
}
