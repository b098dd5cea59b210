using System.Reflection;
using System.Runtime.Serialization;
using ClientGen.Json.Infrastructure;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>
/// What reading a model from UTF-8 asks of its type beyond what was generated. Newtonsoft is asked for the rest only where it is needed:
/// its contracts cost a process that makes one call more than the call.
/// </summary>
internal sealed class Utf8Shape
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly Type _type;
    private readonly int[] _required;
    private readonly MemberSet _missing;
    private readonly bool _isTold;

    private Utf8Shape(Type type, int[] required)
    {
        (_type, _required) = (type, required);
        foreach (var member in required)
            _missing.Add(member);
        _isTold = Array.Exists(type.GetMethods(All), method => method.IsDefined(typeof(OnDeserializedAttribute)));
    }

    private ModelShape Whole => ModelShape.Of(_type);

    /// <summary>The shape; null for a type that has other members than those that were generated.</summary>
    /// <param name="type">The model's type.</param>
    /// <param name="fresh">A new model of it.</param>
    public static Utf8Shape? Of(Type type, IUtf8Model fresh) =>
        fresh is IRequiredMembers required
        && fresh.Create().GetType() == type
        // Members of a base come before or after those of the class, which is not told by their count.
        && !Array.Exists(type.BaseType!.GetProperties(All), IsMember)
        && type.GetProperties(All).Count(IsMember) == fresh.MemberCount
        && !Array.Exists(type.GetFields(All), IsMember)
            ? new(type, required.Required())
            : null;

    public void MarkMissing(JsonModel model)
    {
        // A set of the first members is copied; what goes beyond is shared by copies.
        if (_required.Length == 0 || _required[^1] < MemberSet.Low)
        {
            model.Missing = _missing;
            return;
        }
        foreach (var member in _required)
            model.Missing.Add(member);
    }

    /// <summary>Calls what the model itself does when it has been read.</summary>
    public void WasRead(JsonModel model)
    {
        if (_isTold)
            Whole.WasRead(model);
    }

    /// <summary>A model that stands for JSON that is no object.</summary>
    public JsonModel StandIn(JToken raw) => Whole.StandIn(raw);

    private static bool IsMember(MemberInfo member) => member.IsDefined(typeof(JsonPropertyAttribute));
}
