using System.Runtime.ExceptionServices;

namespace ClientGen.ContractDiff.Tests.Depth;

/// <summary>Runs work with less stack than any thread has by default: a stack that runs out ends the process, and the test run with
/// it.</summary>
internal static class SmallStack
{
    private const int Bytes = 512 * 1024;

    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    fault = ExceptionDispatchInfo.Capture(e);
                }
            },
            Bytes
        );
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result;
    }
}
