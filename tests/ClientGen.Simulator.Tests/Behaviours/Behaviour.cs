using System.Reflection;
using Newtonsoft.Json;

namespace ClientGen.Simulator.Tests.Behaviours;

/// <summary>A row of <c>specs/&lt;vendor&gt;/behaviours.json</c>.</summary>
/// <param name="Id">What the simulator's code calls it.</param>
/// <param name="Text">What the vendor does, in one sentence.</param>
/// <param name="Source">Where that is known from; empty for a belief.</param>
/// <param name="Confidence">H: the vendor's own words; M: several independent callers; L: one caller or an inference. Two with a dash where
/// its parts differ.</param>
/// <param name="Test">The test that shows it, as Class.Method.</param>
internal sealed record Behaviour(
    [property: JsonProperty("id", Required = Required.Always)] string Id,
    [property: JsonProperty("behaviour", Required = Required.Always)] string Text,
    [property: JsonProperty("source", Required = Required.Always)] string Source,
    [property: JsonProperty("confidence", Required = Required.Always)] string Confidence,
    [property: JsonProperty("test", Required = Required.Always)] string Test
)
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public bool IsBelief => string.IsNullOrWhiteSpace(Source);

    public static IReadOnlyList<string> Vendors { get; } = ["autoenhance", "claid", "perfectlyclear"];

    public static IReadOnlyList<Behaviour> Of(string vendor)
    {
        var settings = new JsonSerializerSettings { MissingMemberHandling = MissingMemberHandling.Error };
        return JsonConvert.DeserializeObject<List<Behaviour>>(
            File.ReadAllText(Repository.At("specs", vendor, "behaviours.json")),
            settings
        )!;
    }

    /// <summary>Every id that an attribute in the simulator's assembly names, with the place of it.</summary>
    public static ILookup<string, string> Named { get; } =
        typeof(VendorSimulator)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMembers(Everything).Where(member => member is not Type).Prepend(type))
            .SelectMany(member =>
                member
                    .GetCustomAttributes<BehaviourAttribute>(inherit: false)
                    .Select(attribute => (attribute.Id, Place: $"{member.DeclaringType?.Name ?? member.Name}.{member.Name}"))
            )
            .ToLookup(named => named.Id, named => named.Place, StringComparer.Ordinal);
}
