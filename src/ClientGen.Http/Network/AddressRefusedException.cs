namespace ClientGen.Http;

/// <summary>A name led to an address that a vendor's file can't be at. The transport turns it into
/// <see cref="UnsafeUrlException"/>.</summary>
internal sealed class AddressRefusedException(string host)
    : IOException($"The host {host} is at a private, loopback or link-local address; a vendor's file is never there.");
