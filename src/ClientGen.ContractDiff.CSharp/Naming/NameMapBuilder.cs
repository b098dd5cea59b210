using ClientGen.Generator;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>Reads the C# names off a document the generator has named: each part still says where it came from.</summary>
internal sealed class NameMapBuilder
{
    private readonly NamedDocument _named;
    private readonly NameMap _map = new();

    private NameMapBuilder(NamedDocument named) => _named = named;

    private SpecDocument Document => _named.Document;

    public static NameMap Build(NamedDocument named)
    {
        var builder = new NameMapBuilder(named);
        builder.AddUnions();
        builder.AddTypes();
        builder.AddPlaces();
        builder.AddOperations();
        builder._map.ServerUrl = (string?)named.Document.Root["servers"]?.FirstOrDefault()?["url"];
        return builder._map;
    }

    private void AddUnions()
    {
        foreach (var union in _named.Unions)
        {
            foreach (var pointer in union.Pointers)
                _map.Types.TryAdd(pointer, union.Name);
            foreach (var (pointer, name) in union.VariantNames)
                _map.Variants.TryAdd(pointer, "TryPick" + name);
        }
    }

    private void AddTypes()
    {
        var components = Document.Schemas.Properties().Where(component => !Placeholder.Is((JObject)component.Value)).ToList();
        foreach (var component in components)
        {
            foreach (var pointer in Pointers(component.Value))
                _map.Types.TryAdd(pointer, component.Name);
        }
        // After the types themselves: a member of a part of an allOf belongs to the class the parts were made into.
        foreach (var component in components)
            AddMembers((JObject)component.Value, component.Name);
        foreach (var component in components)
            AddValues((JObject)component.Value);
    }

    private void AddMembers(JObject schema, string type)
    {
        var required = SchemaShape.Required(schema);
        foreach (var member in (schema["properties"] as JObject ?? []).Properties())
        {
            var named = new NamedMember(
                (string)member.Value[ExtensionNames.Member]!,
                SchemaType.Declared((JObject)member.Value, required.Contains(member.Name), Document)
            );
            _map.Declared[$"{type}.{named.Name}"] = named.Type?.Text ?? "";
            foreach (var pointer in Pointers(member.Value))
            {
                var owner = pointer[..pointer.LastIndexOf("/properties/", StringComparison.Ordinal)];
                // What an allOf took over is a member of both classes; the one that declares it says what it is.
                if (_map.Types.TryGetValue(owner, out var declaring) && declaring != type)
                    _map.Members.TryAdd(pointer, named);
                else
                    _map.Members[pointer] = named;
                _map.Types.TryAdd(owner, type);
            }
        }
    }

    private void AddValues(JObject schema)
    {
        if (!SchemaShape.IsEnum(schema))
            return;
        foreach (var pointer in Pointers(schema))
        {
            foreach (var (value, name) in schema["enum"]!.Zip(schema["x-enumNames"]!))
                _map.Values.TryAdd((pointer, (string)value!), (string)name!);
        }
    }

    private void AddPlaces()
    {
        foreach (var schema in SchemaWalker.All(Document))
        {
            if (SchemaType.Of(schema, Document) is not { } type)
                continue;
            foreach (var pointer in Pointers(schema))
                _map.Places.TryAdd(pointer, type);
        }
    }

    private void AddOperations()
    {
        foreach (var operation in Operation.All(Document))
        {
            var area = (string?)operation.Definition[ExtensionNames.Area] ?? "Api";
            // Operation.Name would read the id that NSwag splits.
            var name = ((string)operation.Definition["operationId"]!)[(area.Length + 1)..];
            _map.Methods[(operation.Method, operation.Path)] = $"{area}.{name}Async";
            if (operation.Definition[ExtensionNames.Parameters] is not null)
                _map.Ordered.Add((operation.Method, operation.Path));
            foreach (var parameter in (operation.Definition["parameters"] as JArray ?? []).OfType<JObject>())
            {
                foreach (var pointer in Pointers(parameter).Append(SourceMap.PlaceInDocument(parameter)))
                    _map.Parameters[pointer] = (string)parameter[ExtensionNames.Member]!;
            }
        }
    }

    private static IEnumerable<string> Pointers(JToken part) =>
        (part[ExtensionNames.Pointers] ?? new JArray()).Select(pointer => (string)pointer!);
}
