extern alias peer;

using System.Text.Json;
using Newtonsoft.Json.Linq;
using Peer = peer::Json.Schema;

namespace ClientGen.JsonSchema.Tests.Suite;

/// <summary>The schema of schemas, which JsonSchema.Net has inside.</summary>
internal static class MetaSchema
{
    public static JToken? At(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && Peer.SchemaRegistry.Global.Get(uri) is Peer.JsonSchema schema
            ? Schemas.Json(JsonSerializer.Serialize(schema))
            : null;
}
