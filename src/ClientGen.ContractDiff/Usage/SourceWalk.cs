using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Finds what a source file touches: every name in it, and what the compiler adds (inferred types, conversions,
/// enumerators).</summary>
internal sealed class SourceWalk(SemanticModel model, UsageCollector touches) : CSharpSyntaxWalker
{
    private readonly OpaqueConsumers _lookers = new(touches);

    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case ExpressionSyntax expression:
                Expression(expression);
                break;
            case CommonForEachStatementSyntax loop:
                var each = model.GetForEachStatementInfo(loop);
                touches.Type(each.ElementType);
                touches.AnyOf(each.ElementType);
                Symbols(each.CurrentProperty, each.GetEnumeratorMethod, each.ElementConversion.MethodSymbol);
                break;
            case ConstructorInitializerSyntax or AttributeSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax:
                Symbol(model.GetSymbolInfo(node));
                break;
            case RecursivePatternSyntax { PositionalPatternClause: not null } pattern:
                Symbols((model.GetOperation(pattern) as IRecursivePatternOperation)?.DeconstructSymbol);
                break;
            case VariableDesignationSyntax or ParameterSyntax:
                // What is declared without an expression, as in a pattern or a lambda, still has a type.
                var declared = model.GetDeclaredSymbol(node);
                touches.Type((declared as ILocalSymbol)?.Type ?? (declared as IParameterSymbol)?.Type);
                break;
        }

        base.Visit(node);
    }

    private void Expression(ExpressionSyntax expression)
    {
        var info = model.GetSymbolInfo(expression);
        Symbol(info);
        if (
            expression is AssignmentExpressionSyntax
            {
                RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                Left: TupleExpressionSyntax or DeclarationExpressionSyntax
            } assignment
        )
        {
            Deconstruct(model.GetDeconstructionInfo(assignment));
        }
        if (expression.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression })
            Symbol(model.GetCollectionInitializerSymbolInfo(expression));
        if (info.Symbol is ITypeSymbol named)
        {
            touches.Type(named);
            if (expression.Parent is TypeOfExpressionSyntax)
                touches.Whole(named);
            return;
        }

        var types = model.GetTypeInfo(expression);
        touches.Type(types.Type);
        touches.Type(types.ConvertedType);
        var conversion = model.GetConversion(expression);
        if (conversion.MethodSymbol is { } method && !IsEnum(types.ConvertedType))
            Symbols(method);
        if (info.Symbol is { } used)
            _lookers.Used(used, Receiver(expression));
        if (
            (conversion.IsReference || conversion.IsBoxing || types.ConvertedType is IDynamicTypeSymbol)
            && !touches.Models(types.ConvertedType).Any()
            && !IsComparedOnly(expression)
        )
        {
            touches.Whole(types.Type);
        }
        Enumeration(expression, types, info.Symbol);
    }

    private void Enumeration(ExpressionSyntax expression, TypeInfo types, ISymbol? symbol)
    {
        if (!IsEnum(types.Type))
        {
            if (!IsEnum(types.ConvertedType) || types.Type?.SpecialType != SpecialType.System_String)
                return;
            if (model.GetConstantValue(expression).Value is string text)
                touches.OneOf(Bare(types.ConvertedType!), text);
            else
                touches.AnyOf(types.ConvertedType);
            return;
        }

        switch (expression)
        {
            // Written to, a part of another expression that is looked at itself, or nothing at all.
            case var _
                when expression.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } to
                    && to.Left == expression:
            case var _ when expression.Parent is MemberAccessExpressionSyntax member && member.Name == expression:
            case var _ when expression.Parent is MemberBindingExpressionSyntax:
            case var _
                when symbol is IPropertySymbol { IsStatic: true } value
                    && touches.Generated.EnumValues(value.ContainingType)?.ContainsKey(value.Name) == true:
            case AssignmentExpressionSyntax
            or ParenthesizedExpressionSyntax
            or ConditionalExpressionSyntax
            or SwitchExpressionSyntax
            or LiteralExpressionSyntax
            or DefaultExpressionSyntax
            or CastExpressionSyntax:
                return;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only] }
                when model.GetConstantValue(only.Expression).Value is string text:
                touches.OneOf(Bare(types.Type!), text);
                return;
            case BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } }:
                return;
            default:
                touches.AnyOf(types.Type);
                return;
        }
    }

    private void Symbol(SymbolInfo info)
    {
        // Where the compiler could not choose, each candidate may be what is meant.
        Symbols(info.Symbol);
        Symbols([.. info.CandidateSymbols]);
    }

    private void Symbols(params ReadOnlySpan<ISymbol?> symbols)
    {
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case ITypeSymbol type:
                    touches.Type(type);
                    break;
                case IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol:
                    touches.Member(symbol);
                    break;
            }
        }
    }

    private void Deconstruct(DeconstructionInfo info)
    {
        Symbols(info.Method, info.Conversion?.MethodSymbol);
        foreach (var nested in info.Nested)
            Deconstruct(nested);
    }

    private ITypeSymbol? Receiver(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == expression => model.GetTypeInfo(access.Expression).Type,
            MemberBindingExpressionSyntax binding
                when binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault() is { } access => model
                .GetTypeInfo(access.Expression)
                .Type,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax creation } } => model
                .GetTypeInfo(creation)
                .Type,
            _ => null,
        };

    // Comparing with null, and guarding against it, converts to object without looking inside.
    private bool IsComparedOnly(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => model.GetSymbolInfo(call).Symbol
                is IMethodSymbol { Name: "ThrowIfNull" or "ReferenceEquals" },
            // The receiver of a method of object.
            MemberAccessExpressionSyntax access => access.Expression == expression,
            _ => false,
        };

    private bool IsEnum(ITypeSymbol? type) => type is not null && touches.Generated.EnumValues(Bare(type)) is not null;

    private static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
}
