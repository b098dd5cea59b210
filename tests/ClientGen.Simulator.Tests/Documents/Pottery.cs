namespace ClientGen.Simulator.Tests.Documents;

/// <summary>A made-up vendor's document with its facts: three operations, a job, a webhook.</summary>
internal static class Pottery
{
    public const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Pottery", "version": "1" },
          "servers": [{ "url": "https://api.pottery.test/v1" }],
          "security": [{ "Key": [] }],
          "paths": {
            "/firings": {
              "post": {
                "operationId": "start",
                "x-clientgen-cost": "billable",
                "x-clientgen-unwrap": "data",
                "x-clientgen-job": {
                  "kind": "Firing", "id": "/id", "read": "GET /firings/{firing-id}", "status": "/phase",
                  "succeeded": ["cool"], "failed": ["cracked"], "result": "/pot", "errors": "/causes", "reason": "/text"
                },
                "requestBody": { "required": true, "content": { "application/json": { "schema": {
                  "type": "object", "required": ["clay"], "properties": { "clay": { "type": "string" } } } } } },
                "responses": { "202": { "description": "Started", "content": { "application/json": { "schema": {
                  "type": "object", "required": ["data"], "properties": {
                    "data": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } } } } } } } }
              }
            },
            "/firings/{firing-id}": {
              "get": {
                "x-clientgen-cost": "free",
                "x-clientgen-auth": "none",
                "parameters": [{ "name": "firing-id", "in": "path", "required": true, "schema": { "type": "integer" } }],
                "responses": { "200": { "description": "State", "content": { "application/json": { "schema": {
                  "$ref": "#/components/schemas/Firing" } } } } }
              }
            },
            "/glazes": {
              "get": {
                "operationId": "list",
                "x-clientgen-cost": "free",
                "parameters": [
                  { "name": "limit", "in": "query", "schema": { "$ref": "#/components/schemas/Limit" } },
                  { "name": "colours", "in": "query", "schema": { "type": ["array", "null"], "items": { "type": "string",
                    "enum": ["green", "black"] } } }
                ],
                "responses": {
                  "401": { "description": "No key" },
                  "200": { "description": "Glazes", "content": { "application/json": {
                    "schema": { "type": "array", "items": { "type": "string" } },
                    "examples": { "usual": { "value": ["celadon", "tenmoku"] } } } } }
                }
              }
            }
          },
          "components": {
            "securitySchemes": {
              "Other": { "type": "http", "scheme": "basic" },
              "Key": { "type": "apiKey", "in": "header", "name": "X-Pottery-Key" }
            },
            "schemas": {
              "Limit": { "type": "integer", "maximum": 10 },
              "Firing": {
                "type": "object",
                "required": ["phase", "pot"],
                "properties": {
                  "phase": { "type": "string", "enum": ["waiting", "hot", "cool", "cracked"] },
                  "pot": { "anyOf": [{ "$ref": "#/components/schemas/Pot" }, { "type": "null" }] },
                  "causes": { "type": "array", "items": {
                    "type": "object", "required": ["text"], "properties": { "text": { "type": "string" } } } }
                }
              },
              "Pot": { "type": "object", "required": ["picture_url"], "properties": { "picture_url": { "type": "string" } } },
              "FiringEnded": {
                "x-clientgen-webhook": { "header": "X-Pottery-Token", "proof": "token" },
                "type": "object",
                "properties": { "event": { "const": "ended" }, "firing_id": { "type": "string" } }
              }
            }
          }
        }
        """;
}
