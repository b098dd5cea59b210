using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ClientGen.ContractDiff.Usage;

/// <summary>The instructions of a method body that name something: a method, a field or a type.</summary>
internal static class IlTokens
{
    private const int TwoBytes = 0xFE;
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Select(f => f.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(c => c.Value & 0xFFFF);

    public static IEnumerable<(ILOpCode Code, EntityHandle Token)> Of(MethodBodyBlock body)
    {
        var found = new List<(ILOpCode, EntityHandle)>();
        var reader = body.GetILReader();
        while (reader.RemainingBytes > 0)
        {
            int value = reader.ReadByte();
            if (value == TwoBytes)
                value = (value << 8) | reader.ReadByte();
            switch (Codes[value].OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    found.Add(((ILOpCode)value, MetadataTokens.EntityHandle(reader.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    reader.Offset += 4 * reader.ReadInt32();
                    break;
                default:
                    reader.Offset += Size(Codes[value].OperandType);
                    break;
            }
        }

        return found;
    }

    private static int Size(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
