using System.Reflection;
using System.Runtime.Loader;

namespace ClientGen.Generator.CodeGeneration;

/// <summary>Takes NSwag from the folder of its package, where it is not beside this program.</summary>
internal static class NSwagAssemblies
{
    /// <summary>Must be called before anything that names a type of NSwag runs.</summary>
    /// <param name="folder">The folder of NSwag's own command line, as the NSwag.MSBuild package has it.</param>
    public static void LoadFrom(DirectoryInfo folder) =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder.FullName, name.Name + ".dll") is var file && File.Exists(file) ? Load(context, file) : null;

    private static Assembly Load(AssemblyLoadContext context, string file) => context.LoadFromAssemblyPath(Path.GetFullPath(file));
}
