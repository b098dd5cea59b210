using Newtonsoft.Json;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#else
using System.Linq.Expressions;
using System.Reflection;
#endif

namespace ClientGen.Json;

/// <summary>The characters that Newtonsoft's reader of text has before it, which no public member shows.</summary>
internal static class ReaderBuffer
{
    /// <summary>The characters; null where this version of Newtonsoft has them elsewhere.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="end">How far it has read.</param>
    public static char[]? Of(JsonTextReader reader, out int end)
    {
        end = 0;
        if (!IsKnown)
            return null;
        end = Position(reader);
        return Characters(reader);
    }

#if NET8_0_OR_GREATER
    private static readonly bool IsKnown = Find();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_chars")]
    private static extern ref char[]? Characters(JsonTextReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_charPos")]
    private static extern ref int Position(JsonTextReader reader);

    private static bool Find()
    {
        try
        {
            using var reader = new JsonTextReader(TextReader.Null);
            return Position(reader) == 0 && Characters(reader) is null;
        }
        catch (MissingFieldException)
        {
            return false;
        }
    }
#else
    private static readonly Func<JsonTextReader, char[]?>? CharactersField = Field<char[]?>("_chars");
    private static readonly Func<JsonTextReader, int>? PositionField = Field<int>("_charPos");

    private static bool IsKnown => CharactersField is not null && PositionField is not null;

    private static char[]? Characters(JsonTextReader reader) => CharactersField!(reader);

    private static int Position(JsonTextReader reader) => PositionField!(reader);

    private static Func<JsonTextReader, T>? Field<T>(string name)
    {
        if (
            typeof(JsonTextReader).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic) is not { } field
            || !typeof(T).IsAssignableFrom(field.FieldType)
        )
        {
            return null;
        }
        var reader = Expression.Parameter(typeof(JsonTextReader));
        return Expression.Lambda<Func<JsonTextReader, T>>(Expression.Field(reader, field), reader).Compile();
    }
#endif
}
