using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ClientGen.FaultMatrix.Tests.Wire;

/// <summary>The server's side of a TLS connection.</summary>
internal static class Tls
{
    // Nobody vouches for it.
    private static readonly X509Certificate2 Certificate = SelfSigned();

    public static HttpMessageHandler Trusting() =>
        new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == Certificate.Thumbprint,
        };

    public static async Task<SslStream> AcceptAsync(TcpClient client, CancellationToken cancellationToken)
    {
        var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, cancellationToken);
        return stream;
    }

    /// <summary>Reads the client's first message, without a response.</summary>
    public static async Task ReadHelloAsync(TcpClient client, CancellationToken cancellationToken) =>
        _ = await client.GetStream().ReadAsync(new byte[4096], cancellationToken);

    /// <summary>Reads a request of HTTP/1.1, head and body.</summary>
    /// <returns>Whether one came whole.</returns>
    public static async Task<bool> ReadRequestAsync(Stream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var at = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (at >= 0 && text.Length - at - 4 >= Length(text.ToString(0, at)))
                return true;
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                return false;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static int Length(string head) =>
        head.Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault();

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
