using System.Text;
using System.Text.Json;

namespace ClientGen.Batch;

/// <summary>
/// Notes that the ledger did not take after a purchase, in a file beside the results: the next run takes them up. Its room is written
/// beforehand, so that a disk that is full by then still takes them.
/// </summary>
internal sealed class LostNotes : IDisposable
{
    private const string FileName = "clientgen.notes";
    private const int Room = 64 * 1024;
    private readonly string _path;
    private readonly object _gate = new();
    private readonly Dictionary<ItemId, LedgerNote> _found;
    private readonly FileStream _file;
    private bool _isUsed;

    private LostNotes(string path, Dictionary<ItemId, LedgerNote> found)
    {
        (_path, _found) = (path, found);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _isUsed = found.Count > 0;
        var end = _isUsed ? _file.Length : 0;
        if (_file.Length - (_isUsed ? UsedLength() : 0) < Room)
        {
            _file.Position = end;
            _file.Write(Enumerable.Repeat((byte)'\n', Room).ToArray());
            _file.Flush(flushToDisk: true);
        }
        _file.Position = _isUsed ? UsedLength() : 0;
    }

    /// <summary>Opens the file of a target folder, and reads what an earlier run left there.</summary>
    public static LostNotes Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var found = new Dictionary<ItemId, LedgerNote>();
        if (File.Exists(path))
        {
            foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
            {
                if (Read(line) is { } note)
                    found[note.Item] = note;
            }
        }
        return new LostNotes(path, found);
    }

    /// <summary>What an earlier run could not note of an item.</summary>
    public LedgerNote? Find(ItemId item) => _found.GetValueOrDefault(item);

    /// <summary>Keeps a note, on the disk when this returns.</summary>
    public void Keep(LedgerNote note)
    {
        var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(note) + "\n");
        lock (_gate)
        {
            _isUsed = true;
            _file.Write(line);
            _file.Flush(flushToDisk: true);
        }
    }

    /// <summary>All that was found is in the ledger.</summary>
    public void AllTakenUp()
    {
        lock (_gate)
            _isUsed &= _found.Count == 0;
    }

    public void Dispose()
    {
        _file.Dispose();
        if (!_isUsed)
            File.Delete(_path);
    }

    private long UsedLength()
    {
        _file.Position = 0;
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        return Array.FindLastIndex(bytes, letter => letter != '\n') + 2;
    }

    // A line that was cut is one whose writing failed: its item stays unknown.
    private static LedgerNote? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerNote>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
