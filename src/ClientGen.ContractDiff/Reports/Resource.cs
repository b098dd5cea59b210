namespace ClientGen.ContractDiff.Reports;

/// <summary>Texts that ride in the assembly.</summary>
internal static class Resource
{
    public static string Read(string name)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
