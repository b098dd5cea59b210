using System.Collections.Concurrent;
using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting;

/// <summary>What must hold for every instance of every model.</summary>
/// <param name="model">The model's type.</param>
public sealed class ModelChecks(Type model)
{
    private const int Instances = 300;

    // Building takes longer than checking, so all checks of a model take the same instances.
    private static readonly ConcurrentDictionary<Type, (int Seed, string Json)[]> Written = new();

    public void RoundTrips() => Check((json, _) => Same(json, Read.Back(json, model)));

    public void UnknownMemberSurvives() =>
        Check(
            (json, builder) =>
            {
                var changed = Read.Object(json);
                changed["not_declared"] = builder.Token();
                var text = changed.ToString(Formatting.None);
                return Same(text, Read.Back(text, model));
            }
        );

    public void ExplicitNullSurvives() =>
        ForEachMember(
            (json, name) =>
            {
                var changed = Read.Object(json);
                changed[name] = null;
                var text = changed.ToString(Formatting.None);
                return Same(text, Read.Back(text, model));
            }
        );

    public void MissingRequiredMemberSurvives() =>
        ForEachMember(
            (json, name) =>
            {
                var changed = Read.Object(json);
                changed.Remove(name);
                var text = changed.ToString(Formatting.None);
                return Same(text, Read.Back(text, model));
            }
        );

    public void PlainJsonConvertAgrees() =>
        Check((json, _) => Same(json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject(json, model))));

    public void UnknownEnumValueSurvives() =>
        Check(
            (json, _) =>
            {
                var changed = Read.Object(json);
                foreach (
                    var member in model
                        .GetProperties()
                        .Where(property =>
                            Contracts.Implements(
                                Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
                                typeof(IOpenEnum<>)
                            )
                        )
                )
                {
                    changed[Name(member)] = "a value of tomorrow";
                }
                var text = changed.ToString(Formatting.None);
                return Same(text, Read.Back(text, model));
            }
        );

    private static string Name(System.Reflection.PropertyInfo member) =>
        member.GetCustomAttributes(typeof(JsonPropertyAttribute), true).OfType<JsonPropertyAttribute>().Single().PropertyName!;

    private void ForEachMember(Func<string, string, bool> holds) =>
        Check((json, builder) => Read.Object(json).Properties().Select(property => property.Name).All(name => holds(json, name)));

    private void Check(Func<string, ModelBuilder, bool> holds)
    {
        foreach (var (seed, json) in Written.GetOrAdd(model, Write))
            holds(json, new ModelBuilder(new Random(~seed))).ShouldBeTrue($"{model.Name}, seed {seed}: {json}");
    }

    private static (int Seed, string Json)[] Write(Type model) =>
        [.. Enumerable.Range(0, Instances).Select(seed => (seed, ModelJson.Serialize(new ModelBuilder(new Random(seed)).Model(model))))];

    // The order of members may change; nothing else may. Timestamps may be written another way for the same moment.
    private static bool Same(string expected, string actual) => JToken.DeepEquals(Read.Object(expected), Read.Object(actual));
}
