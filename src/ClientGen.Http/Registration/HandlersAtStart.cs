using Microsoft.Extensions.Options;

namespace ClientGen.Http;

/// <summary>Makes a client's handlers when the host starts, so that one that cannot be used safely is told of then and not with the first
/// call.</summary>
internal sealed class HandlersAtStart
{
    public static bool Make(IHttpMessageHandlerFactory factory, string client)
    {
        try
        {
            factory.CreateHandler(client);
        }
        catch (OptionsValidationException)
        {
            // The options have a check of their own, which says it better.
        }
        return true;
    }
}
