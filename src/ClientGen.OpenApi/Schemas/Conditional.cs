using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary><c>if</c>, <c>then</c>, <c>else</c>.</summary>
internal sealed record Conditional(JToken If, JToken? Then, JToken? Else);
