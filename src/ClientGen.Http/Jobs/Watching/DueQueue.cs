namespace ClientGen.Http;

/// <summary>What is due next, in the order of due times; what was queued first comes first among equals. A binary heap.</summary>
internal sealed class DueQueue<T>
{
    private readonly List<(TimeSpan Due, long Number, T Item)> _heap = [];
    private long _number;

    public int Count => _heap.Count;

    public TimeSpan NextDue => _heap[0].Due;

    public void Add(T item, TimeSpan due)
    {
        _heap.Add((due, _number++, item));
        for (var child = _heap.Count - 1; child > 0 && Precedes(child, (child - 1) / 2); child = (child - 1) / 2)
            Swap(child, (child - 1) / 2);
    }

    public T Take()
    {
        var item = _heap[0].Item;
        _heap[0] = _heap[_heap.Count - 1];
        _heap.RemoveAt(_heap.Count - 1);
        for (var parent = 0; Least(parent) is var least && least != parent; parent = least)
            Swap(least, parent);
        return item;
    }

    private int Least(int parent)
    {
        var least = parent;
        for (var child = (2 * parent) + 1; child <= (2 * parent) + 2 && child < _heap.Count; child++)
            least = Precedes(child, least) ? child : least;
        return least;
    }

    private bool Precedes(int one, int other) => (_heap[one].Due, _heap[one].Number).CompareTo((_heap[other].Due, _heap[other].Number)) < 0;

    private void Swap(int one, int other) => (_heap[one], _heap[other]) = (_heap[other], _heap[one]);
}
