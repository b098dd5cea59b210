extern alias peer;

using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Peer = peer::Json.Schema;

namespace ClientGen.JsonSchema.Tests.SecondOpinion;

/// <summary>A schema as JsonSchema.Net reads it, a validator that shares nothing with ours.</summary>
internal sealed class PeerSchema(JToken schema)
{
    private static readonly Peer.EvaluationOptions Plain = new() { OutputFormat = Peer.OutputFormat.Flag };

    private readonly Peer.JsonSchema _schema = Read(schema);

    public bool Takes(JToken instance)
    {
        using var parsed = JsonDocument.Parse(instance.ToString(Formatting.None));
        return _schema.Evaluate(parsed.RootElement, Plain).IsValid;
    }

    /// <exception cref="ArgumentException">It cannot use the schema.</exception>
    private static Peer.JsonSchema Read(JToken schema)
    {
        try
        {
            var options = new Peer.BuildOptions { SchemaRegistry = new Peer.SchemaRegistry() };
            return Peer.JsonSchema.FromText(schema.ToString(Formatting.None), options);
        }
        catch (Exception e) when (e is Peer.JsonSchemaException or Peer.RefResolutionException)
        {
            throw new ArgumentException(e.Message, e);
        }
    }
}
