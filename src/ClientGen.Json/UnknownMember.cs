using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A member that the document does not declare, as its bytes, until somebody asks for it.</summary>
/// <param name="name">The name.</param>
/// <param name="json">The JSON.</param>
internal sealed class UnknownMember(string name, byte[] json)
{
    /// <summary>The one that came before.</summary>
    public UnknownMember? Before { get; set; }

    /// <summary>Puts a chain of members into a dictionary, in the order in which they came. Of one name the last counts.</summary>
    public static Dictionary<string, JToken> Tokens(UnknownMember? last)
    {
        var came = new Stack<UnknownMember>();
        for (var member = last; member is not null; member = member.Before)
            came.Push(member);
        var tokens = new Dictionary<string, JToken>(came.Count, StringComparer.Ordinal);
        foreach (var member in came)
            tokens[member.Name] = LosslessToken.Parse(Encoding.UTF8.GetString(member.Bytes));
        return tokens;
    }

    private string Name => name;

    private byte[] Bytes => json;
}
