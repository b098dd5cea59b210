namespace ClientGen.Http;

/// <summary>What a request carries through the handlers between the transport and the wire.</summary>
internal static class RequestFlags
{
#if NETSTANDARD2_0
    private const string Ticket = "ClientGen.Ticket";

    public static void SetTicket(this HttpRequestMessage request, SingleSend ticket) => request.Properties[Ticket] = ticket;

    public static SingleSend? GetTicket(this HttpRequestMessage request) =>
        request.Properties.TryGetValue(Ticket, out var ticket) ? ticket as SingleSend : null;

    public static void Put(this HttpRequestMessage request, string key, object value) => request.Properties[key] = value;

    public static T? Find<T>(this HttpRequestMessage request, string key)
        where T : class => request.Properties.TryGetValue(key, out var value) ? value as T : null;
#else
    private static readonly HttpRequestOptionsKey<SingleSend> Ticket = new("ClientGen.Ticket");

    public static void SetTicket(this HttpRequestMessage request, SingleSend ticket) => request.Options.Set(Ticket, ticket);

    public static SingleSend? GetTicket(this HttpRequestMessage request) =>
        request.Options.TryGetValue(Ticket, out var ticket) ? ticket : null;

    public static void Put(this HttpRequestMessage request, string key, object value) =>
        request.Options.Set(new HttpRequestOptionsKey<object>(key), value);

    public static T? Find<T>(this HttpRequestMessage request, string key)
        where T : class => request.Options.TryGetValue(new HttpRequestOptionsKey<object>(key), out var value) ? value as T : null;
#endif
}
