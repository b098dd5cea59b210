using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>Says what else a 429 can mean where something with a file name is created.</summary>
internal static class FileNameLimit
{
    /// <summary>Runs a creation; its refusal for too many calls names the limit of file names and how to mend it.</summary>
    public static async Task<T> ExplainAsync<T>(string fileName, Func<Task<T>> create)
    {
        try
        {
            return await create().ConfigureAwait(false);
        }
        catch (RateLimitedException refused)
        {
            throw new RateLimitedException($"{refused.Message} {Advice(fileName)}", FailureOf.Cause(refused), refused);
        }
    }

    private static string Advice(string fileName) =>
        $"The vendor takes the same file name {AutoenhanceLimits.SameFileNamePerHour} times an hour and counts anew each hour: "
        + $"if '{fileName}' was sent more often, wait for the next hour, give the file another name, or ask for unique names.";
}
