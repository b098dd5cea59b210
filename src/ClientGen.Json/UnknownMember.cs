using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>A member that the document does not declare, as its text, until somebody asks for it.</summary>
/// <param name="name">The name.</param>
/// <param name="json">The JSON: its bytes in UTF-8, its text, or its token.</param>
internal sealed class UnknownMember(string name, object json)
{
    private const int Most = 64;

    /// <summary>The one that came before.</summary>
    public UnknownMember? Before { get; set; }

    /// <summary>A chain without the members of a name.</summary>
    /// <exception cref="InvalidOperationException">There are so many that looking through them again and again takes long.</exception>
    public static UnknownMember? Without(UnknownMember? last, UnknownMember other)
    {
        var count = 0;
        UnknownMember? after = null;
        for (var member = last; member is not null; member = member.Before)
        {
            if (++count > Most)
                throw new InvalidOperationException("So many members are left to Newtonsoft's readers.");
            if (!string.Equals(member.Name, other.Name, StringComparison.Ordinal))
                after = member;
            else if (after is null)
                last = member.Before;
            else
                after.Before = member.Before;
        }
        return last;
    }

    /// <summary>Puts a chain of members into a dictionary, in the order in which they came. Of one name the last counts.</summary>
    public static Dictionary<string, JToken> Tokens(UnknownMember? last)
    {
        var came = new Stack<UnknownMember>();
        for (var member = last; member is not null; member = member.Before)
            came.Push(member);
        var tokens = new Dictionary<string, JToken>(came.Count, StringComparer.Ordinal);
        foreach (var member in came)
            tokens[member.Name] = member.Token();
        return tokens;
    }

    private string Name => name;

    private JToken Token() =>
        json switch
        {
            byte[] bytes => LosslessToken.Parse(Encoding.UTF8.GetString(bytes)),
            string text => LosslessToken.Parse(text),
            _ => (JToken)json,
        };
}
