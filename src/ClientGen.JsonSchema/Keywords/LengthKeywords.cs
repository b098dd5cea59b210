using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;

namespace ClientGen.JsonSchema.Keywords;

internal static class LengthKeywords
{
    public static void Apply(Frame frame)
    {
        if (frame.Kind != JsonKind.String)
            return;
        // The specification counts characters, not UTF-16 units: an emoji is one.
        var length = frame.Instance.Text().EnumerateRunes().Count();
        if (frame.Count("minLength") is { } min && length < min)
            frame.Fail("minLength", $"must have at least {Wording.Count(min, "character", "characters")}, but has {length}");
        if (frame.Count("maxLength") is { } max && length > max)
            frame.Fail("maxLength", $"must have at most {Wording.Count(max, "character", "characters")}, but has {length}");
    }
}
