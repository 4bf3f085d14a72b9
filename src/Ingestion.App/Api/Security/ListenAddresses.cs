using System.Net;

namespace Ingestion.App.Api.Security;

/// <summary>Where the app listens, by its settings.</summary>
internal static class ListenAddresses
{
    /// <summary>The addresses that a caller on another machine could reach, as they are set.</summary>
    /// <param name="urls">The addresses, parted by semicolons.</param>
    /// <param name="configuration">May name others for Kestrel, which go before them.</param>
    public static IReadOnlyList<string> BeyondThisMachine(string urls, IConfiguration configuration) =>
    [
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "")
            .Concat(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(url => !IsOfThisMachine(url)),
    ];

    private static bool IsOfThisMachine(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.IsUnixPipe || address.IsNamedPipe
                || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
        }
        // What is no address is told by Kestrel; it is nothing to be trusted until then.
        catch (FormatException)
        {
            return false;
        }
    }
}
