using System.Text;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Changes bodies of every model of a vendor and reads and writes them, by our readers of bytes and of text, by plain
/// JsonConvert and by System.Text.Json.</summary>
/// <param name="contracts">The vendor's models.</param>
/// <param name="seed">The same seed makes the same bodies.</param>
public sealed class BodyFuzzer(Contracts contracts, int seed)
{
    // One body of so many is broken as text, too.
    private const int Broken = 8;

    /// <summary>What came out.</summary>
    /// <param name="Bodies">How many bodies were read.</param>
    /// <param name="Refused">How many of them were no JSON, and were refused as such.</param>
    /// <param name="Unreadable">In how many a model could not hold something, and kept it.</param>
    /// <param name="Faults">Where something was lost, added, invented or thrown.</param>
    public sealed record Outcome(long Bodies, long Refused, long Unreadable, IReadOnlyList<string> Faults);

    /// <summary>Reads and writes bodies, as many for each model.</summary>
    public Outcome Run(long bodies)
    {
        long refused = 0,
            unreadable = 0;
        var faults = new List<string>();
        for (long index = 0; index < bodies; index++)
        {
            var random = new Random(unchecked((int)(index * 2654435761L) ^ seed));
            var type = contracts.Models[(int)(index % contracts.Models.Count)];
            var came = new Mutator(random).Change(JsonTree.Parse(ModelJson.Serialize(new ModelBuilder(random).Model(type))));
            var text = TreeText.Of(came, random);
            if (Fault(text, came, type, ref unreadable) is { } fault)
                faults.Add($"{type.Name}, seed {seed}, body {index}: {fault}\n    {text}");
            if (BothPaths.Differ(Encoding.UTF8.GetBytes(text), type) is { } difference)
                faults.Add($"{type.Name}, seed {seed}, body {index}, bytes: {difference}\n    {text}");
            if (random.Next(Broken) == 0 && Damaged(text, type, random) is { } apart)
                faults.Add($"{type.Name}, seed {seed}, body {index}, damaged: {apart}");
            if (random.Next(Broken) == 0 && Refusal(new BrokenText(random).Break(text), type, ref refused) is { } accepted)
                faults.Add($"{type.Name}, seed {seed}, body {index}, broken: {accepted}");
        }
        return new Outcome(bodies, refused, unreadable, faults);
    }

    private static string? Fault(string text, JsonTree came, Type type, ref long unreadable)
    {
        try
        {
            var model = (JsonModel)Read.Ours(text, type)!;
            var written = ModelJson.Serialize(model);
            unreadable += model.UnreadableMembers.Count > 0 ? 1 : 0;
            if (Difference.Between(came, JsonTree.Parse(written)) is { } lost)
                return $"ModelJson: {lost}";
            if (ReadValues.Differ(model, came) is { } invented)
                return $"ModelJson: {invented}";
            var plain = JsonConvert.DeserializeObject(text, type);
            if (ReadValues.Differ(plain, came) is { } other)
                return $"JsonConvert: {other}";
            if (Difference.Between(came, JsonTree.Parse(JsonConvert.SerializeObject(plain))) is { } plainly)
                return $"JsonConvert: {plainly}";
            if (SameModel.Difference(model, plain) is { } unlike)
                return $"JsonConvert, beside ModelJson: {unlike}";
            var textual = System.Text.Json.JsonSerializer.Deserialize(text, type);
            if (ReadValues.Differ(textual, came) is { } another)
                return $"System.Text.Json: {another}";
            if (Difference.Between(came, JsonTree.Parse(System.Text.Json.JsonSerializer.Serialize(textual, type))) is { } lossy)
                return $"System.Text.Json: {lossy}";
            return SameModel.Difference(model, textual) is { } different ? $"System.Text.Json, beside ModelJson: {different}" : null;
        }
#pragma warning disable CA1031 // Whatever is thrown is a fault.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"{thrown.GetType().Name}: {thrown.Message}";
        }
    }

    // Whatever comes instead, the two ways say the same of it.
    private static string? Damaged(string text, Type type, Random random)
    {
        var bytes = random.Next(4) == 0 ? Encoding.UTF8.GetBytes(new BrokenText(random).Break(text)) : new BrokenBytes(random).Break(text);
        if (random.Next(4) == 0)
            (bytes, type) = ([.. "["u8, .. bytes, .. ",null, 5 ,"u8, .. bytes, .. "]"u8], typeof(IReadOnlyList<>).MakeGenericType(type));
        return BothPaths.Differ(bytes, type) is { } difference ? $"{difference}\n    {Convert.ToBase64String(bytes)}" : null;
    }

    // What is no JSON is refused by the same measure as System.Text.Json has.
    private static string? Refusal(string text, Type type, ref long refused)
    {
        try
        {
            Read.Ours(text, type);
            return JsonTree.IsJson(text) || string.IsNullOrWhiteSpace(text) ? null : $"it was read, though it is not JSON\n    {text}";
        }
        catch (JsonReaderException) when (!JsonTree.IsJson(text))
        {
            refused++;
            return null;
        }
        // What is no object is refused at its first token, whatever comes after it.
        catch (JsonSerializationException) when (!text.TrimStart().StartsWith('{'))
        {
            refused++;
            return null;
        }
#pragma warning disable CA1031
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"{thrown.GetType().Name}: {thrown.Message}\n    {text}";
        }
    }
}
