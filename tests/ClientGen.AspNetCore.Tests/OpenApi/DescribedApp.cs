using System.Reflection;
using ClientGen.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace ClientGen.AspNetCore.Tests.OpenApi;

/// <summary>An application that describes itself, and what it says.</summary>
internal static class DescribedApp
{
    /// <summary>The types of a vendor's contracts that stand in its document.</summary>
    public static IReadOnlyList<Type> Described(Assembly contracts) =>
        [.. contracts.GetExportedTypes().Where(type => type.IsDefined(typeof(OpenApiSchemaAttribute), inherit: false))];

    public static async Task<JObject> DocumentAsync(Action<IEndpointRouteBuilder> map, Action<OpenApiOptions> configure)
    {
        await using var app = await StartAsync(map, configure);
        return await app.DocumentAsync();
    }

    public static async Task<WebApplication> StartAsync(Action<IEndpointRouteBuilder> map, Action<OpenApiOptions> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenApi(configure);
        var app = builder.Build();
        app.MapOpenApi();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public static async Task<JObject> DocumentAsync(this WebApplication app)
    {
        using var http = new HttpClient();
        return JObject.Parse(await http.GetStringAsync(app.At("/openapi/v1.json"), TestContext.Current.CancellationToken));
    }

    public static Uri At(this WebApplication app, string path) => new(app.Urls.Single() + path);

    /// <summary>Maps a path for each type, which it takes and gives.</summary>
    public static void MapBodies(this IEndpointRouteBuilder app, IEnumerable<Type> types)
    {
        var map = typeof(DescribedApp).GetMethod(nameof(MapBody), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in types)
            map.MakeGenericMethod(type).Invoke(null, [app, PathOf(type)]);
    }

    public static string PathOf(Type type) => "/" + type.Name;

    private static void MapBody<T>(IEndpointRouteBuilder app, string path) => app.MapPost(path, (T body) => body);
}
