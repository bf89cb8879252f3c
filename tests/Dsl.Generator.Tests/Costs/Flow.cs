using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dsl.Generator.Tests.Costs;

/// <summary>A thing of a rule that is one statement after the other: a vector, a number of vectors, or a field.</summary>
internal sealed record Flow(string Name, FlowKind Kind, IReadOnlyList<Flow> From)
{
    public bool IsNumber => Kind == FlowKind.Number;

    public override string ToString() => Name;
}

internal enum FlowKind
{
    /// <summary>The point as the step finds it.</summary>
    Point,

    /// <summary>A state as the step finds it.</summary>
    State,

    /// <summary>Made element by element of vectors and of at most one number.</summary>
    Made,

    /// <summary>The inner product of two vectors.</summary>
    Number,

    /// <summary>What the game answers at a vector.</summary>
    Field,
}

/// <summary>A rule at random: what it makes and asks, in order, and what it leaves in its states and in the point.</summary>
internal sealed record FlowRule(IReadOnlyList<Flow> Order, IReadOnlyDictionary<Flow, Flow> Stores)
{
    public static FlowRule Random(System.Random random)
    {
        var point = new Flow("z", FlowKind.Point, []);
        var states = Enumerable.Range(0, random.Next(1, 4)).Select(i => new Flow($"s{i}", FlowKind.State, [])).ToArray();
        var vectors = new List<Flow>([point, .. states]);
        var numbers = new List<Flow>();
        var order = new List<Flow>();
        Flow Any() => vectors[random.Next(vectors.Count)];
        Flow Late() => vectors[random.Next(vectors.Count / 2, vectors.Count)];
        var count = random.Next(3, 9);
        for (var i = 0; i < count; i++)
        {
            var kind = random.Next(10);
            if (kind < 2 && order.Count(flow => flow.Kind == FlowKind.Field) < 2)
            {
                var at = order.Exists(flow => flow.Kind == FlowKind.Field) || random.Next(2) == 0 ? Late() : point;
                if (at.Kind != FlowKind.Field && !order.Exists(flow => flow.Kind == FlowKind.Field && flow.From[0] == at))
                {
                    vectors.Add(new Flow($"f{i}", FlowKind.Field, [at]));
                    order.Add(vectors[^1]);
                }
            }
            else if (kind < 4 && numbers.Count < 2)
            {
                Flow[] factors = [Any(), Late()];
                if (!numbers.Exists(number => factors.All(number.From.Contains)))
                {
                    numbers.Add(new Flow($"n{i}", FlowKind.Number, factors));
                    order.Add(numbers[^1]);
                }
            }
            else
            {
                Flow[] number = numbers.Count > 0 && random.Next(2) == 0 ? [numbers[random.Next(numbers.Count)]] : [];
                Flow[] from = [Any(), Late(), .. number];
                if (!order.Exists(made => made.Kind == FlowKind.Made && made.From.SequenceEqual(from)))
                {
                    vectors.Add(new Flow($"v{i}", FlowKind.Made, from));
                    order.Add(vectors[^1]);
                }
            }
        }

        var stores = new Dictionary<Flow, Flow> { [point] = Late() };
        foreach (var state in states.Where(_ => random.Next(3) > 0))
        {
            stores[state] = Late();
        }

        return new FlowRule(order, stores);
    }

    public string Text()
    {
        var text = new StringBuilder("rule Random on z {\n");
        foreach (var state in Stores.Keys.Concat(Stores.Values).Concat(Order.SelectMany(flow => flow.From)).Where(flow => flow.Kind == FlowKind.State).Distinct())
        {
            text.Append($"  state {state}: z\n");
        }

        foreach (var found in Stores.Values.Where(value => value.Kind is FlowKind.State or FlowKind.Point).Distinct())
        {
            text.Append($"  let found_{found} = {found}\n");
        }

        foreach (var flow in Order)
        {
            text.Append($"  let {flow} = {Expression(flow)}\n");
        }

        foreach (var (place, value) in Stores.Where(store => store.Key != store.Value).OrderBy(store => store.Key.Kind == FlowKind.Point))
        {
            text.Append($"  {place} <- {(value.Kind is FlowKind.State or FlowKind.Point ? "found_" : "")}{value}\n");
        }

        return text.Append("}\noptimizer Costly = Random\n").ToString();
    }

    private static string Expression(Flow flow) => flow.Kind switch
    {
        FlowKind.Field => flow.From[0].Kind == FlowKind.Point ? "field" : $"field({flow.From[0]})",
        FlowKind.Number => $"dot({flow.From[0]}, {flow.From[1]})",
        _ when flow.From.Count == 3 => $"{flow.From[2]} * {flow.From[0]} - {flow.From[1]}",
        _ => $"2 * {flow.From[0]} - {flow.From[1]}",
    };
}
