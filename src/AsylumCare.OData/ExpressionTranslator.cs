using System.Globalization;
using AsylumCare.Warehouse.Feed;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace AsylumCare.OData;

/// <summary>The parser's tree to our closed expressions; whatever has no place there is refused by name.</summary>
/// <param name="aliases">The parsed parameter aliases.</param>
internal sealed class ExpressionTranslator(FeedSet set, IDictionary<string, SingleValueNode> aliases)
{
    private const int Deepest = 50;

    public FeedExpression Translate(SingleValueNode node) => Translate(node, 0);

    private FeedExpression Translate(QueryNode node, int depth)
    {
        if (depth > Deepest) throw ODataFailure.BadRequest("Uttrycket är nästlat för djupt (högst 50).", "The expression is nested too deep (at most 50).");
        return node switch
        {
            ConvertNode convert => Translate(convert.Source, depth),
            ConstantNode constant => Constants.Literal(constant.Value, constant.LiteralText),
            SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } access =>
                new FeedExpression.Property(set[access.Property.Name]),
            ParameterAliasNode alias => Translate(
                aliases.TryGetValue(alias.Alias, out var value) && value is not null ? value : new ConstantNode(null), depth + 1),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } logical => Chain(logical, depth),
            BinaryOperatorNode binary => Dates.Compare(
                OperatorOf(binary.OperatorKind), Translate(binary.Left, depth + 1), Translate(binary.Right, depth + 1)),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new FeedExpression.Not(Translate(not.Operand, depth + 1)),
            UnaryOperatorNode negate => Negated(Translate(negate.Operand, depth + 1)),
            InNode { Right: CollectionConstantNode list } membership => new FeedExpression.In(
                Translate(membership.Left, depth + 1), [.. list.Collection.Select(item => Constants.Literal(item.Value, item.LiteralText))]),
            SingleValueFunctionCallNode call => Call(call, depth),
            SingleValuePropertyAccessNode or SingleNavigationNode => throw ODataFailure.NotImplemented(
                "Villkor genom navigering besvaras inte; namn och koder står i raden.", "Conditions through navigation are not answered; names and codes stand in the row."),
            _ => throw ODataFailure.NotImplemented($"{node.Kind} besvaras inte.", $"{node.Kind} is not answered."),
        };
    }

    // A chain of hundreds of terms leans left in the parser's tree; ours is as flat as can be, with equalities gathered in lists.
    private FeedExpression Chain(BinaryOperatorNode chain, int depth)
    {
        var kind = chain.OperatorKind;
        var operands = new Stack<QueryNode>();
        QueryNode node = chain;
        while (Unconverted(node) is BinaryOperatorNode link && link.OperatorKind == kind)
        {
            operands.Push(link.Right);
            node = link.Left;
        }

        operands.Push(node);
        var terms = operands.Select(operand => Translate(operand, depth + 1)).ToList();
        return kind == BinaryOperatorKind.And ? FeedFilter.All(terms)! : FeedFilter.Any(Gathered(terms))!;
    }

    private static IEnumerable<FeedExpression> Gathered(List<FeedExpression> terms)
    {
        foreach (var group in terms.GroupBy(term => EqualTo(term)?.Property))
        {
            if (group.Key is null || group.Count() == 1)
                foreach (var term in group) yield return term;
            else
                yield return new FeedExpression.In(new FeedExpression.Property(group.Key), [.. group.Select(term => EqualTo(term)!.Value.Literal)]);
        }
    }

    private static (FeedProperty Property, FeedExpression.Literal Literal)? EqualTo(FeedExpression term) => term is FeedExpression.Binary
    {
        Operator: FeedOperator.Equal, Left: FeedExpression.Property property, Right: FeedExpression.Literal { Value: not (null or bool) } literal,
    } ? (property.Value, literal) : null;

    private FeedExpression.Call Call(SingleValueFunctionCallNode call, int depth)
    {
        if (!Functions.TryGetValue(call.Name.ToLowerInvariant(), out var function))
            throw ODataFailure.NotImplemented(
                $"Funktionen {call.Name} besvaras inte. Tillåtna: {string.Join(", ", Functions.Keys)}.",
                $"The function {call.Name} is not answered. Allowed: {string.Join(", ", Functions.Keys)}.");
        return new FeedExpression.Call(function, [.. call.Parameters.Select(parameter => Translate(parameter, depth + 1))]);
    }

    private static FeedExpression Negated(FeedExpression operand) => operand is FeedExpression.Literal { Value: decimal number } literal
        ? literal with { Value = -number }
        : new FeedExpression.Binary(FeedOperator.Subtract, new FeedExpression.Literal(0m, FeedType.Int64), operand);

    private static QueryNode Unconverted(QueryNode node) => node is ConvertNode convert ? convert.Source : node;

    private static FeedOperator OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => FeedOperator.Equal,
        BinaryOperatorKind.NotEqual => FeedOperator.NotEqual,
        BinaryOperatorKind.LessThan => FeedOperator.Less,
        BinaryOperatorKind.LessThanOrEqual => FeedOperator.LessOrEqual,
        BinaryOperatorKind.GreaterThan => FeedOperator.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => FeedOperator.GreaterOrEqual,
        BinaryOperatorKind.Add => FeedOperator.Add,
        BinaryOperatorKind.Subtract => FeedOperator.Subtract,
        BinaryOperatorKind.Multiply => FeedOperator.Multiply,
        BinaryOperatorKind.Divide => FeedOperator.Divide,
        BinaryOperatorKind.Modulo => FeedOperator.Modulo,
        _ => throw ODataFailure.NotImplemented($"Operatorn {kind} besvaras inte.", $"The operator {kind} is not answered."),
    };

    internal static IReadOnlyDictionary<string, FeedFunction> Functions { get; } = Enum.GetValues<FeedFunction>()
        .ToDictionary(function => function.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
