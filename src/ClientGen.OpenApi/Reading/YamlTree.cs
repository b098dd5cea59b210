using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace ClientGen.OpenApi.Reading;

/// <summary>Reads YAML (1.2 core schema, as OpenAPI asks) into the same tree as JSON, with the position of every node.</summary>
internal sealed class YamlTree
{
    // Aliases are copies here; a document that multiplies itself through them must not fill the memory.
    private const int MostAliasNodes = 2_000_000;

    private const int MostMends = 100;

    private readonly Dictionary<string, JToken> _anchors = new(StringComparer.Ordinal);
    private readonly Parser _parser;
    private readonly string _file;
    private readonly List<RepeatedMember>? _repeated;
    private int _aliasNodes;
    private int _depth;

    private YamlTree(string file, string text, List<RepeatedMember>? repeated)
    {
        _file = file;
        _repeated = repeated;
        _parser = new Parser(new StringReader(text));
    }

    public static JToken Read(string file, string text, List<RepeatedMember>? repeated = null)
    {
        for (var mends = 0; ; mends++)
        {
            try
            {
                return Parse(file, text, repeated);
            }
            // Each mend mends one place, and is of use to the next.
            catch (SpecException e)
                when (mends < MostMends && e.InnerException is YamlException fault && Mended(text, fault) is var mended && mended != text)
            {
                repeated?.Clear();
                text = mended;
            }
        }
    }

    // The lines of a block scalar without words, and of a quoted scalar, may be indented as they please; the parser thinks they may not.
    private static string Mended(string text, YamlException fault) =>
        BlankScalars.Outdent(text) is var outdented && outdented != text
            ? outdented
            : QuotedScalars.Indent(text, (int)fault.Start.Line, (int)fault.Start.Column);

    private static JToken Parse(string file, string text, List<RepeatedMember>? repeated)
    {
        try
        {
            var tree = new YamlTree(file, text, repeated);
            tree._parser.Consume<StreamStart>();
            if (!tree._parser.TryConsume<DocumentStart>(out _))
                throw new SpecException(file, "the file is empty; an OpenAPI document was expected");
            return tree.Node();
        }
        catch (YamlException e)
        {
            throw new SpecException(file, "this is not valid YAML: " + e.Message, (int)e.Start.Line, (int)e.Start.Column, e);
        }
    }

    private JToken Node()
    {
        if (_depth > JsonReading.Deepest)
            throw TooDeep();
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Copy(alias);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Anchored(scalar, YamlScalar.Read(scalar));
        if (_parser.TryConsume<SequenceStart>(out var sequence))
            return Sequence(sequence);
        return Mapping(_parser.Consume<MappingStart>());
    }

    private SpecException TooDeep() =>
        JsonTree.TooDeep(_file, JsonReading.Deepest, (int)_parser.Current!.Start.Line, (int)_parser.Current.Start.Column);

    private JArray Sequence(SequenceStart start)
    {
        var array = new JArray();
        Anchored(start, array);
        _depth++;
        while (!_parser.TryConsume<SequenceEnd>(out _))
            array.Add(Node());
        _depth--;
        return array;
    }

    private JObject Mapping(MappingStart start)
    {
        var members = new JObject();
        Anchored(start, members);
        var merged = new List<JToken>();
        _depth++;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Key();
            Add(members, merged, key, Node());
        }

        _depth--;
        Merge(members, merged);
        return members;
    }

    // Apart from what calls itself: a nested document needs that frame once for each level.
    private Scalar Key() =>
        _parser.TryConsume<Scalar>(out var key)
            ? key
            : throw new SpecException(
                _file,
                "a mapping key must be plain text",
                (int)_parser.Current!.Start.Line,
                (int)_parser.Current.Start.Column
            );

    private void Add(JObject members, List<JToken> merged, Scalar key, JToken value)
    {
        if (key is { Value: "<<", Style: ScalarStyle.Plain })
        {
            merged.Add(value);
            return;
        }
        if (members.ContainsKey(key.Value))
            _repeated?.Add(new(key.Value, new((int)key.Start.Line, (int)key.Start.Column)));
        members[key.Value] = AtKey(value, key);
    }

    private static void Merge(JObject members, List<JToken> merged)
    {
        foreach (var source in merged.SelectMany(m => m is JArray several ? several.OfType<JObject>() : [.. new[] { m }.OfType<JObject>()]))
        {
            foreach (var property in source.Properties().Where(p => !members.ContainsKey(p.Name)))
                members.Add((JProperty)property.DeepClone());
        }
    }

    private JToken Copy(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw new SpecException(
                _file,
                $"the alias *{alias.Value.Value} names no anchor",
                (int)alias.Start.Line,
                (int)alias.Start.Column
            );
        }
        _aliasNodes += target is JContainer container ? container.DescendantsAndSelf().Count() : 1;
        if (_aliasNodes > MostAliasNodes)
        {
            throw new SpecException(
                _file,
                "the aliases of this file unfold to more than two million nodes",
                (int)alias.Start.Line,
                (int)alias.Start.Column
            );
        }
        if (_depth + Height(target) > JsonReading.Deepest)
            throw JsonTree.TooDeep(_file, JsonReading.Deepest, (int)alias.Start.Line, (int)alias.Start.Column);
        return target.DeepClone();
    }

    private static int Height(JToken target)
    {
        var height = 0;
        var open = new Stack<(JToken Token, int Depth)>([(target, 1)]);
        while (open.TryPop(out var at))
        {
            height = Math.Max(height, at.Depth);
            foreach (var part in at.Token.Children())
                open.Push((part, part is JProperty ? at.Depth : at.Depth + 1));
        }

        return height;
    }

    private T Anchored<T>(NodeEvent start, T token)
        where T : JToken
    {
        token.AddAnnotation(new TokenPosition((int)start.Start.Line, (int)start.Start.Column));
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor.Value] = token;
        return token;
    }

    // A finding points at the member, so a value carries the position of its key.
    private static JToken AtKey(JToken value, Scalar key)
    {
        value.RemoveAnnotations<TokenPosition>();
        value.AddAnnotation(new TokenPosition((int)key.Start.Line, (int)key.Start.Column));
        return value;
    }
}
