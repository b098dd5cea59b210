namespace ClientGen.Generator.Tests.Support;

/// <summary>A small vendor with a job, limits, secrets and a webhook, one fact in a line.</summary>
internal static class JobVendor
{
    public const string Job =
        "{\"kind\":\"Render\",\"id\":\"/id\",\"read\":\"readRender\",\"status\":\"/state/word\",\"succeeded\":[\"done\"],"
        + "\"failed\":[\"broken\"],\"result\":\"/picture\",\"errors\":\"/faults\",\"reason\":\"/text\"}";

    public const string Submit = "/paths/~1renders/post/x-clientgen-job";

    /// <summary>The document; <paramref name="job"/> stands on line 4, <paramref name="more"/> on
    /// line 5.</summary>
    public static string Text(string job = Job, string more = "", string tail = "") =>
        """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.acme.test"}],"security":[{"Key":[]}],@tail
            "tags":[{"name":"Renders","description":"Pictures that are rendered."}],
            "paths":{"/renders":{"post":{"operationId":"submitRender",@paid
            "x-clientgen-job":@job,
            @more"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Order"}}}},
            "responses":{"200":{"description":"Started.",
            "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Render"}}}}}}},
            "/renders/{id}":{"get":{"operationId":"readRender",@free
            "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"},"x-clientgen-secret":true}],
            "responses":{"200":{"description":"The state.",
            "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Render"}}}}}}},
            "/pings":{"get":{"operationId":"ping","x-clientgen-cost":"free","x-clientgen-retry":"safe",
            "responses":{"204":{"description":"Here."}}}}},
            "components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Acme-Key"}},"schemas":{
            "Order":{"type":"object","properties":{"photo":{"type":"string"}}},
            "Render":{"type":"object","properties":{"id":{"type":"string"},"state":{"$ref":"#/components/schemas/State"},
            "picture":{"$ref":"#/components/schemas/Picture"},"faults":{"type":"array","items":{"$ref":"#/components/schemas/Fault"}}}},
            "State":{"type":"object","properties":{"word":{"type":"string","enum":["waiting","done","broken"]}}},
            "Picture":{"type":"object","properties":{"file_url":{"type":"string","x-clientgen-secret":true}}},
            "Fault":{"type":"object","properties":{"text":{"type":"string"}}},
            "Posted":{"type":"object","x-clientgen-webhook":{"header":"X-Acme-Signature","proof":"hmac-sha256"},
            "properties":{"id":{"type":"string"}}}}}}
            """.Replace("@paid", Facts("billable", "never"), StringComparison.Ordinal).Replace(
            "@free",
            Facts("free", "safe"),
            StringComparison.Ordinal
        ).Replace("@tail", tail, StringComparison.Ordinal).Replace("@job", job, StringComparison.Ordinal).Replace(
            "@more",
            more,
            StringComparison.Ordinal
        );

    private static string Facts(string cost, string retry) =>
        $"\"x-clientgen-area\":\"Renders\",\"x-clientgen-cost\":\"{cost}\",\"x-clientgen-retry\":\"{retry}\",";

    /// <summary>The job with one of its members changed.</summary>
    public static string With(string member, string? value)
    {
        var job = JObject.Parse(Job);
        if (value is null)
            job.Remove(member);
        else
            job[member] = JToken.Parse(value);
        return job.ToString(Newtonsoft.Json.Formatting.None);
    }
}
