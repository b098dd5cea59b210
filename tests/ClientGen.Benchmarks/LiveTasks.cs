using System.Collections;
using System.Reflection;

namespace ClientGen.Benchmarks;

/// <summary>How many tasks of this process were started and have not ended, as the runtime keeps them for debuggers.</summary>
/// <remarks>The runtime has no public count. Keeping it costs a lock for each task, so nothing is timed while it is on.</remarks>
internal static class LiveTasks
{
    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;

    /// <exception cref="NotSupportedException">This runtime keeps no such list.</exception>
    public static void Watch() => Field("s_asyncDebuggingEnabled").SetValue(null, true);

    public static int Count()
    {
        // Made by the runtime with the first task it keeps.
        if (Field("s_currentActiveTasks").GetValue(null) is not ICollection tasks)
            return 0;
        lock (tasks)
            return tasks.Count;
    }

    private static FieldInfo Field(string name) =>
        typeof(Task).GetField(name, Hidden)
        ?? throw new NotSupportedException($"This runtime has no Task.{name}, so the tasks alive can't be counted.");
}
