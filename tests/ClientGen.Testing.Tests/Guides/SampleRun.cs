using System.Reflection;
using System.Text.RegularExpressions;

namespace ClientGen.Testing.Tests.Guides;

/// <summary>Runs a sample as its reader would, in a folder with some photos, with simulators in the place of the vendors.</summary>
internal static partial class SampleRun
{
    /// <summary>Puts into a folder what samples take for theirs.</summary>
    public static void Furnish(string folder)
    {
        var photo = Photo.Jpeg(320, 240);
        Directory.CreateDirectory(Path.Combine(folder, "photos"));
        foreach (var name in new[] { "in.jpg", "kitchen.jpg", "photos/1.jpg" })
            File.WriteAllBytes(Path.Combine(folder, name), photo);
        // The same photo twice would be bought once.
        File.WriteAllBytes(Path.Combine(folder, "photos", "2.jpg"), Photo.Jpeg(320, 241));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "fixtures", "claid", "edit-job.har"), Path.Combine(folder, "edit-job.har"));
    }

    /// <summary>Runs it. The folder must be the current one: samples name files as their readers do.</summary>
    public static async Task RunAsync(Sample sample, Vendors vendors)
    {
        Simulated.Use(vendors);
        var assembly = (sample with { Text = AgainstSimulators(sample.Text) }).Load();
        if (sample.IsProgram)
        {
            await Task.Run(() =>
                Invoke(assembly.EntryPoint!, null, assembly.EntryPoint!.GetParameters().Length == 0 ? [] : [Array.Empty<string>()])
            );
        }
        else
        {
            await RunTestsAsync(assembly);
        }
    }

    private static string AgainstSimulators(string text) =>
        RunsForGood()
            .Replace(
                ClientOfAKey().Replace(text, "ClientGen.Testing.Tests.Guides.Simulated.$1()"),
                "ClientGen.Testing.Tests.Guides.Simulated.RunAndAsk(app)"
            )
            .Replace(
                "WebApplication.Create(args)",
                "ClientGen.Testing.Tests.Guides.Simulated.WebBuilder().Build()",
                StringComparison.Ordinal
            )
            .Replace(
                "WebApplication.CreateBuilder(args)",
                "ClientGen.Testing.Tests.Guides.Simulated.WebBuilder()",
                StringComparison.Ordinal
            )
            .Replace("new HttpClient()", "ClientGen.Testing.Tests.Guides.Simulated.Web()", StringComparison.Ordinal);

    // As a test runner does with a class and its fixture.
    private static async Task RunTestsAsync(Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes())
        {
            var arguments = type.GetConstructors()[0]
                .GetParameters()
                .Select(taken => Activator.CreateInstance(taken.ParameterType))
                .ToArray();
            var instance = Activator.CreateInstance(type, arguments);
            foreach (var test in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
                await (Task)Invoke(test, instance, [])!;
            foreach (var fixture in arguments.OfType<IDisposable>())
                fixture.Dispose();
        }
    }

    private static object? Invoke(MethodInfo method, object? instance, object?[] arguments) =>
        method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    [GeneratedRegex("""new (\w+Client)\("your key"\)""")]
    private static partial Regex ClientOfAKey();

    [GeneratedRegex(@"\bapp\.Run\(\)")]
    private static partial Regex RunsForGood();
}
