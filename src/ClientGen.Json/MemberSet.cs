namespace ClientGen.Json;

/// <summary>A set of member numbers, without an allocation for the first 64.</summary>
internal struct MemberSet
{
    /// <summary>How many members cost no allocation.</summary>
    public const int Low = 64;

    private ulong _low;
    private HashSet<int>? _high;

    public readonly bool IsEmpty => _low == 0 && _high is not { Count: > 0 };

    public readonly bool Contains(int member) => member < Low ? (_low & (1UL << member)) != 0 : _high?.Contains(member) == true;

    public void Add(int member)
    {
        if (member < Low)
            _low |= 1UL << member;
        else
            (_high ??= []).Add(member);
    }

    public void Remove(int member)
    {
        if (member < Low)
            _low &= ~(1UL << member);
        else
            _high?.Remove(member);
    }
}
