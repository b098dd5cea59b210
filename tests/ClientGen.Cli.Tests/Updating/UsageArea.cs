using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>Autoenhance's document with one area more.</summary>
internal static class UsageArea
{
    public static string In(UpdateCheckout checkout) => checkout.Changed("autoenhance", Add);

    public static void Add(JObject document)
    {
        document["paths"]!["/v3/usage"] = JObject.Parse(
            """
            {
              "get": {
                "tags": ["Usage"],
                "operationId": "getUsage",
                "summary": "Get usage",
                "description": "Reads what was used this month.",
                "responses": {
                  "200": {
                    "description": "What was used.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Usage" } } }
                  }
                }
              }
            }
            """
        );
        document["components"]!["schemas"]!["Usage"] = JObject.Parse(
            """
            {
              "type": "object",
              "description": "What was used.",
              "properties": { "images": { "type": "integer", "description": "Images enhanced." } }
            }
            """
        );
    }
}
