using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>How each success status of an operation is read, for operations whose answers differ by status or are no JSON.</summary>
/// <typeparam name="T">What the operation gives.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiResponses<T>
{
    private readonly List<Form> _forms = [];

    /// <summary>A status whose body is JSON.</summary>
    /// <typeparam name="TBody">The model of the body.</typeparam>
    /// <param name="status">The status; 0 for every success that is not named.</param>
    /// <param name="take">Makes what the operation gives of it.</param>
    public ApiResponses<T> Json<TBody>(int status, Func<TBody, T> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        return Add(new(status, (reader, response, call, token) => reader.ReadAsync<TBody, T>(response, call, take!, token)));
    }

    /// <summary>A status whose body is text.</summary>
    /// <param name="status">The status; 0 for every success that is not named.</param>
    /// <param name="take">Makes what the operation gives of it.</param>
    public ApiResponses<T> Text(int status, Func<string, T> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        return Add(
            new(
                status,
                async (reader, response, call, token) => take(await reader.ReadTextAsync(response, call, token).ConfigureAwait(false))
            )
        );
    }

    /// <summary>A status without a body: the operation gives the default of its type, which is no value.</summary>
    /// <param name="status">The status; 0 for every success that is not named.</param>
    public ApiResponses<T> Empty(int status) => Add(new(status, null));

    /// <summary>Reads a response by its status; one that is not named as the first that has a body.</summary>
    internal async Task<T> ReadAsync(
        ResponseReader reader,
        HttpResponseMessage response,
        CallContext call,
        CancellationToken cancellationToken
    )
    {
        var status = (int)response.StatusCode;
        var form = _forms.Find(form => form.Status == status) ?? _forms.Find(form => form.Status == 0);
        // What the document does not name may still have nothing to read.
        if (form is null && status is 204 or 205)
            return default!;
        form ??= _forms.Find(form => form.Read is not null);
        return form?.Read is { } read ? await read(reader, response, call, cancellationToken).ConfigureAwait(false) : default!;
    }

    private ApiResponses<T> Add(Form form)
    {
        _forms.Add(form);
        return this;
    }

    private sealed record Form(int Status, Func<ResponseReader, HttpResponseMessage, CallContext, CancellationToken, Task<T>>? Read);
}
