using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>Where a vendor takes its key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum KeyPlace
{
    /// <summary>A header.</summary>
    Header,

    /// <summary>A parameter of the query. It is put there when a request leaves, and taken out before anybody else sees the address: logs,
    /// traces, exceptions and responses have the address without it.</summary>
    Query,

    /// <summary>A cookie.</summary>
    Cookie,
}
