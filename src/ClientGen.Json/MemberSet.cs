namespace ClientGen.Json;

/// <summary>A set of member numbers, without an allocation for the first 64.</summary>
internal struct MemberSet
{
    private ulong _low;
    private HashSet<int>? _high;

    public readonly bool Contains(int member) => member < 64 ? (_low & (1UL << member)) != 0 : _high?.Contains(member) == true;

    public void Add(int member)
    {
        if (member < 64)
            _low |= 1UL << member;
        else
            (_high ??= []).Add(member);
    }

    public void Remove(int member)
    {
        if (member < 64)
            _low &= ~(1UL << member);
        else
            _high?.Remove(member);
    }
}
