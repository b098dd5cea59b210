namespace ClientGen.OpenApi.Schemas;

/// <summary>The kinds of JSON values a schema lets through. A number is an integer or a fraction, so that integer is part of
/// number.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Fraction = 8,
    Number = Integer | Fraction,
    String = 16,
    Array = 32,
    Object = 64,
    NotNull = Boolean | Number | String | Array | Object,
    All = NotNull | Null,
}
