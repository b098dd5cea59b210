using ClientGen.Json;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting;

/// <summary>What must hold for every instance of every model.</summary>
/// <param name="model">The model's type.</param>
/// <param name="instances">How many instances each check builds.</param>
public sealed class ModelChecks(Type model, int instances)
{
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
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var builder = new ModelBuilder(new Random(seed));
                var json = ModelJson.Serialize(builder.Model(model));
                return holds(json, builder).Label($"{model.Name}, seed {seed}: {json}");
            }
        );
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(instances));
    }

    // The order of members may change; nothing else may. Timestamps may be written another way for the same moment.
    private static bool Same(string expected, string actual) => JToken.DeepEquals(Read.Object(expected), Read.Object(actual));
}
