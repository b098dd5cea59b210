namespace ClientGen.Build.Tests.Support;

/// <summary>A <c>Directory.Build.props</c> for projects that use packages of a feed, with a cache of their own for what it has and the
/// user's for the rest.</summary>
internal static class ConsumerProps
{
    public static string Of(string feed, string packages) =>
        $"""
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <!-- Not every feed has the exact lower bounds that packages ask for. A consumer that makes warnings errors would stop. -->
                <NoWarn>NU1603</NoWarn>
                <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
                <RestoreFallbackFolders>{Cache}</RestoreFallbackFolders>
                <RestorePackagesPath>{packages}</RestorePackagesPath>
              </PropertyGroup>
            </Project>
            """;

    /// <summary>The packages of the user.</summary>
    public static string Cache =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
