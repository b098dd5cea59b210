namespace ClientGen.Generator.Shell;

/// <summary>Writes the methods that add the client to a host's services.</summary>
internal static class RegistrationEmitter
{
    public static string Write(ShellNames names, string rootNamespace) =>
        $$"""

            using System;
            using {{rootNamespace}};
            using ClientGen.Http;
            using ClientGen.Http.Infrastructure;
            using Microsoft.Extensions.Configuration;

            namespace Microsoft.Extensions.DependencyInjection;

            /// <summary>Registers the {{names.InXml}} client.</summary>
            public static class {{names.Extensions}}
            {
                /// <summary>Adds <see cref="{{names.Client}}"/> with options from code. They are checked when the host starts.</summary>
                /// <param name="services">The services.</param>
                /// <param name="configure">Sets the options; the key at least.</param>
                /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
                public static IHttpClientBuilder Add{{names.Stem}}(this IServiceCollection services, Action<{{names.Options}}> configure) =>
                    services.AddClient().AddVendorTransport({{names.Profile}}.Instance, configure);

                /// <summary>Adds <see cref="{{names.Client}}"/> with options from configuration, such as
                /// <c>{{names.Stem}}:ApiKey</c>. They are checked when the host starts.</summary>
                /// <param name="services">The services.</param>
                /// <param name="configuration">The host's configuration, or the section <c>{{names.Stem}}</c> of it.</param>
                /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
                public static IHttpClientBuilder Add{{names.Stem}}(this IServiceCollection services, IConfiguration configuration) =>
                    services
                        .AddClient()
                        .AddVendorTransport<{{names.Options}}>({{names.Profile}}.Instance, Section(configuration), Bind);

                /// <summary>Adds one of several clients, each with its own key: resolve it with <c>[FromKeyedServices(name)]</c>.</summary>
                /// <param name="services">The services.</param>
                /// <param name="name">The client's name.</param>
                /// <param name="configure">Sets the options; the key at least.</param>
                /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
                public static IHttpClientBuilder AddKeyed{{names.Stem}}(
                    this IServiceCollection services,
                    string name,
                    Action<{{names.Options}}> configure) =>
                    services.AddKeyedClient(name).AddVendorTransport({{names.Profile}}.Instance, configure, name);

                /// <summary>Adds one of several clients with options from configuration, each with its own section.</summary>
                /// <param name="services">The services.</param>
                /// <param name="name">The client's name.</param>
                /// <param name="configuration">The section with the options, or a configuration with the section
                /// <c>{{names.Stem}}</c>.</param>
                /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
                public static IHttpClientBuilder AddKeyed{{names.Stem}}(
                    this IServiceCollection services,
                    string name,
                    IConfiguration configuration) =>
                    services
                        .AddKeyedClient(name)
                        .AddVendorTransport<{{names.Options}}>({{names.Profile}}.Instance, Section(configuration), Bind, name);

                // The type is written out, so that the configuration binding generator, where it is on, can bind it without reflection.
                private static void Bind({{names.Options}} options, IConfiguration section) => section.Bind(options);

                private static IConfiguration Section(IConfiguration configuration) =>
                    (configuration ?? throw new ArgumentNullException(nameof(configuration))) is IConfigurationSection given
                        ? given
                        : configuration.GetSection({{names.Profile}}.Instance.Name);

                private static IServiceCollection AddClient(this IServiceCollection services) =>
                    services.AddSingleton(provider => new {{names.Client}}(provider.GetVendorTransport({{names.Profile}}.Instance)));

                private static IServiceCollection AddKeyedClient(this IServiceCollection services, string name) =>
                    services.AddKeyedSingleton(
                        name,
                        (provider, _) => new {{names.Client}}(provider.GetVendorTransport({{names.Profile}}.Instance, name)));
            }
            """ + "\n";
}
