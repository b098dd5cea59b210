using System.Reflection;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.PerfectlyClear;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>One operation of a vendor, called through its generated method.</summary>
internal sealed class OperationCase
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private readonly MethodInfo _method;
    private readonly ConstructorInfo _constructor;

    private OperationCase(VendorProfile profile, Type client, FieldInfo field)
    {
        Profile = profile;
        Operation = (ApiOperation)field.GetValue(null)!;
        Name = $"{client.Name.Replace("Client", "", StringComparison.Ordinal)}.{field.Name}";
        _constructor = client.GetConstructor(Everything, [typeof(ApiTransport)])!;
        // The generated method is the one that takes every parameter of the call.
        _method =
            client
                .GetMethods(Everything)
                .Where(method => method.Name == field.Name + "Async")
                .MaxBy(method => method.GetParameters().Length)
            ?? throw new InvalidOperationException($"{client.FullName} has no method for its operation {field.Name}.");
        var result = _method.ReturnType.IsGenericType ? _method.ReturnType.GetGenericArguments()[0] : null;
        Response =
            result is null ? ResponseKind.None
            : result == typeof(ApiDownload) ? ResponseKind.File
            : ResponseKind.Json;
        // Members that are missing are read as missing, but a job that is started has an id.
        Success =
            Response == ResponseKind.File ? "GIF89a"
            : result is { IsGenericType: true } ? """{"data":[]}"""
            : """{"data":{"id":1}}""";
    }

    /// <summary>Every operation of every vendor: what the generated clients list, so that none is forgotten.</summary>
    public static IReadOnlyList<OperationCase> All { get; } =
    [
        .. Of(ClaidClient.Profile, typeof(ClaidClient).Assembly),
        .. Of(PerfectlyClearClient.Profile, typeof(PerfectlyClearClient).Assembly),
        .. Of(AutoenhanceClient.Profile, typeof(AutoenhanceClient).Assembly),
    ];

    public VendorProfile Profile { get; }

    public ApiOperation Operation { get; }

    /// <summary>The operation's name with its client's, such as <c>Images.Edit</c>.</summary>
    public string Name { get; }

    public ResponseKind Response { get; }

    /// <summary>A body the operation takes for a success.</summary>
    public string Success { get; }

    public async Task CallAsync(ApiTransport transport, CancellationToken cancellationToken)
    {
        var client = _constructor.Invoke([transport]);
        var arguments = _method.GetParameters().Select(parameter => Argument(parameter, cancellationToken)).ToArray();
        var task = (Task)_method.Invoke(client, arguments)!;
        await task;
        if (task is Task<ApiDownload> file)
        {
            using var download = await file;
            await download.CopyToAsync(Stream.Null, cancellationToken: cancellationToken);
        }
    }

    private static IEnumerable<OperationCase> Of(VendorProfile profile, Assembly assembly) =>
        from client in assembly.GetTypes()
        where client.Name.EndsWith("Client", StringComparison.Ordinal)
        let operations = client.GetNestedType("Operations", Everything)
        where operations is not null
        orderby client.Name
        from field in operations.GetFields(Everything)
        where field.FieldType == typeof(ApiOperation)
        select new OperationCase(profile, client, field);

    // The checks of a request are left out: an empty one is enough to be sent.
    private static object? Argument(ParameterInfo parameter, CancellationToken cancellationToken) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(CancellationToken) => cancellationToken,
            var type when type == typeof(RequestOptions) => new RequestOptions { SkipValidation = true },
            var type when type == typeof(ReplayableContent) => MultipartBody.FileAndData(ImageSource.Bytes([1, 2, 3], "a.jpg"), "{}"),
            var type when type == typeof(string) && !parameter.IsOptional => Canary.Capability,
            var type when type == typeof(long) => 7L,
            _ when parameter.IsOptional => null,
            var type => Activator.CreateInstance(type),
        };
}

/// <summary>What an operation does with the body of its response.</summary>
internal enum ResponseKind
{
    None,
    Json,
    File,
}
