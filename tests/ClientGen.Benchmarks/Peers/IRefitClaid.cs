namespace ClientGen.Benchmarks.Peers;

/// <summary>The two calls for Refit, with the hand-written classes.</summary>
internal interface IRefitClaid
{
    [Refit.Post("/v1/image/edit/batch")]
    Task<HandEnvelope> StartAsync([Refit.Body] HandRequest body);

    [Refit.Get("/v1/image/edit/batch/{id}")]
    Task<HandEnvelope> ReadAsync(long id);
}
