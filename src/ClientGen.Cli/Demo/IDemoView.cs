namespace ClientGen.Cli.Demo;

/// <summary>Shows a demo while it runs.</summary>
internal interface IDemoView
{
    void Begin(string vendor, Uri address);

    /// <summary>Runs work that can say how far it is, from 0 to 1.</summary>
    Task<T> ProgressAsync<T>(string what, Func<IProgress<double>, Task<T>> work);

    void Done(DemoStep step);

    void Summary(IReadOnlyList<DemoReport> reports);
}
