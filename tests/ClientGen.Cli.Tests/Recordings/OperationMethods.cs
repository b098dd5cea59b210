using System.Reflection;
using System.Text.RegularExpressions;
using ClientGen.Json;

namespace ClientGen.Cli.Tests.Recordings;

/// <summary>The generated methods of a client, found by what is called on the wire.</summary>
internal sealed class OperationMethods(object client, string basePath)
{
    private readonly IReadOnlyList<(object Area, MethodInfo Method, OpenApiOperationAttribute Operation)> _methods =
    [
        .. from area in client
            .GetType()
            .GetProperties()
            .Where(property => property.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal))
        from method in area.PropertyType.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        from operation in method.GetCustomAttributes<OpenApiOperationAttribute>()
        select (area.GetValue(client)!, method, operation),
    ];

    /// <summary>The method, what it is called on, and the values in the path by their names in the document; null where the request is none
    /// of the vendor's operations.</summary>
    public (object Area, MethodInfo Method, IReadOnlyDictionary<string, string> Values)? Find(string method, Uri address)
    {
        // Literal paths win over templates, as OpenAPI asks.
        foreach (var (area, candidate, operation) in _methods.OrderBy(m => m.Operation.Path.Count(letter => letter == '{')))
        {
            var pattern = Regex.Replace(Regex.Escape(operation.Path), @"\\\{([^}]*)}", found => $"(?<{found.Groups[1].Value}>[^/]+)");
            var match = Regex.Match(address.AbsolutePath, $"^{Regex.Escape(basePath)}{pattern}$");
            if (match.Success && operation.Method == method)
            {
                return (
                    area,
                    candidate,
                    match.Groups.Values.Skip(1).ToDictionary(group => group.Name, group => Uri.UnescapeDataString(group.Value))
                );
            }
        }
        return null;
    }
}
