using System.Text.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Changes a body as vendors, proxies and time do: values of other kinds, nulls, members gone, added, twice, or in another
/// case.</summary>
/// <param name="random">The source of chance.</param>
public sealed class Mutator(Random random)
{
    private const int Deepest = 56;
    private readonly OddValues _odd = new(random);

    /// <summary>A changed copy; the outermost value stays an object.</summary>
    public JsonTree Change(JsonTree body)
    {
        var changed = body.Copy();
        for (var count = random.Next(1, 5); count > 0; count--)
            Once(changed, 0);
        return changed;
    }

    private void Once(JsonTree at, int depth)
    {
        var inner = at.IsObject ? at.Members.Count : at.Items.Count;
        // Mostly somewhere inside: the outermost members are few.
        if (inner > 0 && random.Next(4) > 0)
        {
            var index = random.Next(inner);
            var child = at.IsObject ? at.Members[index].Value : at.Items[index];
            if (child.IsObject || child.IsList)
            {
                Once(child, depth + 1);
                return;
            }
        }
        if (at.IsObject)
            Member(at, depth);
        else if (at.IsList)
            Item(at, depth);
    }

    private void Member(JsonTree at, int depth)
    {
        var members = at.Members;
        if (members.Count == 0)
        {
            members.Add(("added_" + random.Next(9), _odd.Any()));
            return;
        }
        var index = random.Next(members.Count);
        var (name, value) = members[index];
        switch (random.Next(12))
        {
            case 0:
                members.RemoveAt(index);
                break;
            case 1:
                members[index] = (name, JsonTree.Of(JsonTokenType.Null));
                break;
            case 2 or 3:
                members[index] = (name, _odd.Any());
                break;
            case 4:
                members[index] = (name, value.Kind == JsonTokenType.Number ? _odd.Number() : _odd.Text());
                break;
            case 5:
                members[index] = (name, value.Kind == JsonTokenType.String ? _odd.Number() : _odd.Text());
                break;
            case 6:
                members.Insert(random.Next(members.Count + 1), (Recased(name), random.Next(2) == 0 ? _odd.Any() : value.Copy()));
                break;
            case 7:
                members.Insert(random.Next(members.Count + 1), (name, random.Next(2) == 0 ? _odd.Any() : value.Copy()));
                break;
            case 8:
                members.Insert(random.Next(members.Count + 1), ("added_" + random.Next(9), _odd.Any()));
                break;
            case 9:
                members[index] = (name, Wrapped(value));
                break;
            case 10:
                members.Insert(0, (random.Next(2) == 0 ? "$ref" : "$id", _odd.Text()));
                break;
            default:
                members[index] = (name, _odd.Deep(random.Next(Math.Max(1, Deepest - depth))));
                break;
        }
    }

    private void Item(JsonTree at, int depth)
    {
        var index = random.Next(at.Items.Count + 1);
        switch (random.Next(5))
        {
            case 0 when at.Items.Count > 0:
                at.Items.RemoveAt(Math.Min(index, at.Items.Count - 1));
                break;
            case 1:
                at.Items.Insert(index, JsonTree.Of(JsonTokenType.Null));
                break;
            case 2 when at.Items.Count > 0:
                at.Items.Add(at.Items[Math.Min(index, at.Items.Count - 1)].Copy());
                break;
            case 3:
                at.Items.Insert(index, _odd.Deep(random.Next(Math.Max(1, Deepest - depth))));
                break;
            default:
                at.Items.Insert(index, _odd.Any());
                break;
        }
    }

    private static JsonTree Wrapped(JsonTree value)
    {
        var list = JsonTree.Of(JsonTokenType.StartArray);
        list.Items.Add(value);
        return list;
    }

    private string Recased(string name) =>
        random.Next(3) switch
        {
            0 => name.ToUpperInvariant(),
            1 => name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name,
            _ => name + "\u200b",
        };
}
