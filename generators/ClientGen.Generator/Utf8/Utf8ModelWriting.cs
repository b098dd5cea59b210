using ClientGen.Generator.Naming;
using Newtonsoft.Json;

namespace ClientGen.Generator.Utf8;

/// <summary>Writes how one model reads and writes its members. What kind of value each is, the compiler knows.</summary>
internal static class Utf8ModelWriting
{
    public static string Write(string name, IReadOnlyList<(string Wire, string Member)> members, HashSet<string> readOnly) =>
        $$"""
            public partial class {{name}} : IUtf8Model
            {
                int IUtf8Model.MemberCount => {{members.Count}};

                JsonModel IUtf8Model.Create() => new {{name}}();

                int IUtf8Model.Find(ReadOnlySpan<byte> name) =>
            {{NameSwitch.Write(members.Select((member, index) => (member.Wire, $"{index}")), "-1")}}

                void IUtf8Model.Read(ref Utf8ModelReader reader, int member){{Body(Reading(members))}}

                void IUtf8Model.Write(Utf8ModelWriter writer){{Body(
                Lines(members.Select((member, index) => Writing(member, index, readOnly)))
            )}}
            }
            """;

    private static string Reading(IReadOnlyList<(string Wire, string Member)> members) =>
        members.Count == 0
            ? ""
            : $$"""
                    switch (member)
                    {
            {{Lines(
                members.Select(
                    (member, index) =>
                        $"            case {index}:\n"
                            + $"                this.{member.Member} = reader.Read(this, {index}, this.{member.Member})!;\n"
                        + "                break;"
                )
            )}}
                    }
            """;

    private static string Writing((string Wire, string Member) member, int index, HashSet<string> readOnly)
    {
        var method = readOnly.Contains(member.Wire) ? "WriteReadOnly" : "Write";
        return $"        writer.{method}(this, {index}, {Key(member.Wire)}, this.{member.Member});";
    }

    private static string Body(string lines) => lines.Length == 0 ? " { }" : $"\n    {{\n{lines}\n    }}";

    // The name as Newtonsoft writes it, so that both ways write the same characters.
    private static string Key(string wire) => CSharpLiteral.Quote(JsonConvert.ToString(wire) + ":") + "u8";

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
}
