using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>A value and the token that says so.</summary>
internal sealed record Mark<T>(T Value, JToken At);
