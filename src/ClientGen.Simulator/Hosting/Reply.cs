using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Hosting;

/// <summary>A response before it is sent.</summary>
internal sealed class Reply
{
    private Reply(int status, string contentType, byte[] body) => (Status, ContentType, Body) = (status, contentType, body);

    private Reply(int status, string contentType, string body)
        : this(status, contentType, Encoding.UTF8.GetBytes(body)) { }

    public int Status { get; }

    public string ContentType { get; }

    public byte[] Body { get; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static Reply Json(int status, JToken body) => new(status, "application/json", body.ToString(Formatting.None));

    public static Reply Html(int status, string body) => new(status, "text/html", body);

    /// <summary>What a web server says to those who do not follow.</summary>
    public const string RedirectPage = "<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n";

    public static Reply Redirect(string location)
    {
        var reply = Html(302, RedirectPage);
        reply.Headers["Location"] = location;
        return reply;
    }

    public static Reply File(string mediaType, byte[] body) => File(200, mediaType, body);

    public static Reply File(int status, string mediaType, byte[] body) => new(status, mediaType, body);

    public static Reply Empty(int status) => new(status, "", "");
}
