using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Net.Http.Headers;

namespace Ingestion.App.Api.Security;

/// <summary>What stands before the routes: hosts, other sites' pages, the key, and the rate.</summary>
internal static class Access
{
    // A page of another site whose name was made to lead to this machine (DNS rebinding) names its own host.
    private static readonly string[] NamesOfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddAccess(this IServiceCollection services, AccessSettings access)
    {
        services.AddSingleton(access);
        // These lines hold whole addresses, and with them the key of whoever shows it there.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. access.Origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, HeaderNames.RetryAfter)));
        services.AddRateLimiter(options =>
        {
            if (access.RequestsPerSecond > 0)
            {
                RequestRate.Bound(options, access.RequestsPerSecond);
            }
        });
        if (access.IsLoopbackOnly)
        {
            services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = NamesOfThisMachine);
        }
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseCors();
        app.UseMiddleware<OriginCheck>();
        app.UseRateLimiter();
        app.UseMiddleware<ApiKeyCheck>();
    }
}
