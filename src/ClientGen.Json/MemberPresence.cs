using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Teaches a contract to remember explicit nulls and missing required members, and to leave unset members out.</summary>
internal static class MemberPresence
{
    public static void Track(JsonObjectContract contract)
    {
        var required = new List<int>();
        var keep = contract.ExtensionDataSetter;
        if (keep is not null)
            contract.ExtensionDataSetter = (model, name, value) => keep(model, name, value is JToken token ? ExactNumber.Restore(token) : value);
        // What a new instance holds is what a missing member leaves: a constant, zero, or nothing.
        var fresh = contract.CreatedType.IsAbstract ? null : contract.DefaultCreator?.Invoke();
        for (var index = 0; index < contract.Properties.Count; index++)
        {
            var property = contract.Properties[index];
            if (property.Ignored)
                continue;
            if (property.AttributeProvider!.GetAttributes(typeof(OpenApiRequiredAttribute), inherit: true).Count > 0)
                required.Add(index);
            Track(property, index, fresh);
        }

        if (required.Count > 0)
        {
            contract.OnDeserializingCallbacks.Add((model, _) =>
            {
                foreach (var index in required)
                    ((JsonModel)model).Missing.Add(index);
            });
        }
    }

    public static int IndexOf(Type model, string jsonName)
    {
        var contract = (JsonObjectContract)ModelJson.Serializer.ContractResolver.ResolveContract(model);
        var property = contract.Properties.GetProperty(jsonName, StringComparison.Ordinal)
            ?? throw new ArgumentException($"{model.Name} declares no member '{jsonName}'.", nameof(jsonName));
        return contract.Properties.IndexOf(property);
    }

    private static void Track(JsonProperty property, int index, object? fresh)
    {
        var provider = new PresenceProvider(property.ValueProvider!, property.PropertyType!, index, fresh);
        property.ValueProvider = provider;
        property.GetIsSpecified = provider.IsWritten;
        property.NullValueHandling = NullValueHandling.Include;
        property.DefaultValueHandling = DefaultValueHandling.Include;
        if (provider.IsPlainValueType)
            property.PropertyType = typeof(Nullable<>).MakeGenericType(property.PropertyType!);
    }
}
