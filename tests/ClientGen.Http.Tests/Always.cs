using System.Linq.Expressions;

namespace ClientGen.Http.Tests;

/// <summary>Delegates of any type that say yes, no time at all, or nothing.</summary>
internal static class Always
{
    public static Delegate Make(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType)).ToArray();
        return Expression.Lambda(type, Yes(invoke.ReturnType), parameters).Compile();
    }

    private static Expression Yes(Type type)
    {
        if (type == typeof(void))
            return Expression.Empty();
        if (type == typeof(bool))
            return Expression.Constant(true);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            var inner = type.GetGenericArguments()[0];
            Expression value =
                inner == typeof(bool) ? Expression.Constant(true)
                : inner == typeof(TimeSpan?) ? Expression.Constant(TimeSpan.Zero, inner)
                : Expression.Default(inner);
            return Expression.New(type.GetConstructor([inner])!, value);
        }
        return Expression.Default(type);
    }
}
