namespace ClientGen.ContractDiff.Comparing;

/// <summary>Schemas by their key under <c>components/schemas</c>.</summary>
internal static class ComponentSchemas
{
    public static SchemaSet? Find(SchemaCache space, string name) =>
        space.Spec.Root.Object("components").Object("schemas")?[name] is { } token ? space.Set(token) : null;
}
