using ClientGen.Simulator.Specs;

namespace ClientGen.Simulator.Hosting;

/// <summary>What differs from vendor to vendor. Routing, validation, faults and counting are the pipeline's.</summary>
internal interface IVendor
{
    /// <summary>Whether the request bears a key that opens the API.</summary>
    bool IsAuthorized(ReceivedRequest request, SpecOperation? operation);

    /// <summary>The path as the document writes it, where the vendor takes other spellings of it.</summary>
    string Canonical(string path) => path;

    /// <summary>The vendor's response for a status of its own accord or on demand.</summary>
    /// <param name="status">400 to 599.</param>
    /// <param name="about">What the message should say, where there is something to say.</param>
    Reply Failure(int status, string? about = null);

    /// <summary>The response to a request that does not fit its operation.</summary>
    Reply Invalid(SpecOperation operation, IReadOnlyList<RequestProblem> problems);

    /// <summary>Overrules the format checks where the vendor takes more than the RFC allows; null leaves them alone.</summary>
    bool? CheckFormat(string format, string text);

    /// <summary>Refuses a request before anything is done, or lets it pass with null; sees every API request once that no fault has
    /// taken.</summary>
    Reply? Admit(string? operation);

    /// <summary>Adds the headers every response carries.</summary>
    void Decorate(Reply reply, string? operation);

    /// <summary>Answers an address that the document does not have, such as one the vendor gave out itself; null where there is nothing
    /// either.</summary>
    Reply? Elsewhere(ReceivedRequest request) => null;

    /// <summary>Whether this call of a billable operation is one that costs money.</summary>
    bool Buys(SimulatedCall call) => true;

    Task<Reply> HandleAsync(SimulatedCall call);
}
