using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>The connected storages, in memory. Three are there from the start.</summary>
internal sealed class StorageStore
{
    private readonly object _lock = new();
    private readonly SortedDictionary<long, ConnectedStorage> _storages = [];
    private readonly TimeProvider _time;
    private long _lastId;

    public StorageStore(TimeProvider time)
    {
        _time = time;
        Add("storage_1", "s3", Bucket("example-images", "AKIAEXAMPLE"), FakeFolders.RealEstate);
        Add("My Storage", "gcs", Bucket("example-catalogue", "GOOGEXAMPLE"), FakeFolders.Catalogue);
        Add("web_folder_1", "web_folder", new JObject { ["base_url"] = "https://images.example.com/" }, []);
    }

    public IReadOnlyList<ConnectedStorage> All()
    {
        lock (_lock)
            return [.. _storages.Values];
    }

    public ConnectedStorage? Find(long id)
    {
        lock (_lock)
            return _storages.GetValueOrDefault(id);
    }

    public ConnectedStorage? Find(string name)
    {
        lock (_lock)
            return _storages.Values.FirstOrDefault(s => s.Name == name);
    }

    /// <summary>Connects a storage; null where the name is taken.</summary>
    public ConnectedStorage? Add(string name, string type, JObject parameters, IReadOnlyList<string>? files = null)
    {
        lock (_lock)
        {
            if (_storages.Values.Any(s => s.Name == name))
                return null;
            var storage = new ConnectedStorage(++_lastId, name, type, parameters, WireTime.Of(_time.GetUtcNow()), files ?? []);
            return _storages[storage.Id] = storage;
        }
    }

    /// <summary>Puts a changed storage in place of the old one; false where its new name is another's.</summary>
    public bool Replace(ConnectedStorage storage)
    {
        lock (_lock)
        {
            if (_storages.Values.Any(s => s.Name == storage.Name && s.Id != storage.Id))
                return false;
            _storages[storage.Id] = storage;
            return true;
        }
    }

    public bool Remove(long id)
    {
        lock (_lock)
            return _storages.Remove(id);
    }

    private static JObject Bucket(string name, string accessKey) =>
        new()
        {
            ["path"] = "",
            ["bucket"] = name,
            ["credentials"] = new JObject { ["access_key"] = accessKey, ["secret_access_key"] = "not-a-secret" },
        };
}
