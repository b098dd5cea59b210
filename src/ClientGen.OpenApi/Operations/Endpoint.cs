using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Operations;

/// <summary>An operation with what stands around it.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Method">The HTTP method as the document writes it.</param>
/// <param name="Item">The path item, followed where it is a reference.</param>
/// <param name="Operation">The operation.</param>
internal sealed record Endpoint(string Path, string Method, JObject Item, JObject Operation);
