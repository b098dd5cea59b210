using System.Runtime.CompilerServices;
using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>Gathers edits so that each edit of the document is there once, however many places lead to it.</summary>
internal sealed class ExposureCollector
{
    private readonly Dictionary<Key, ExposedEdit> _edits = [];

    public IEnumerable<ExposedEdit> Edits => _edits.Values;

    public void Add(Edit edit, ExposureKind use, IEnumerable<OperationName> operations)
    {
        var key = new Key(edit.Rule, edit.Subject, edit.Old, edit.New);
        if (!_edits.TryGetValue(key, out var reached))
            _edits.Add(key, reached = new(edit));
        use = use with { Guards = use.Guards | edit.Guards };
        if (!reached.Uses.TryGetValue(use, out var meeting))
            reached.Uses.Add(use, meeting = new(StringComparer.Ordinal));
        foreach (var operation in operations)
        {
            meeting.Add(operation.Before);
            reached.Operations.Add(operation.Text);
            reached.Methods.Add(operation.CSharp);
        }
    }

    /// <summary>An edit outside schemas.</summary>
    public void Add(Edit edit, params IEnumerable<OperationName> operations) =>
        Add(edit, new ExposureKind(edit.Rule.Direction, Area.Api, Guards.None, false, false), operations);

    private readonly struct Key(Rule rule, string subject, JToken? before, JToken? after) : IEquatable<Key>
    {
        private readonly Rule _rule = rule;
        private readonly string _subject = subject;
        private readonly JToken? _old = before;
        private readonly JToken? _new = after;

        public bool Equals(Key other) =>
            _rule == other._rule && _subject == other._subject && ReferenceEquals(_old, other._old) && ReferenceEquals(_new, other._new);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() =>
            HashCode.Combine(
                _rule,
                _subject,
                _old is null ? 0 : RuntimeHelpers.GetHashCode(_old),
                _new is null ? 0 : RuntimeHelpers.GetHashCode(_new)
            );
    }
}
