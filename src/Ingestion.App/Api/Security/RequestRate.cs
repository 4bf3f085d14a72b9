using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Ingestion.App.Api.Security;

/// <summary>Bounds how many requests one caller may send: 429 with Retry-After beyond it.</summary>
internal static class RequestRate
{
    // A caller that was silent may send as much at once as else in so many seconds: a page opens with several requests.
    private const int BurstSeconds = 2;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    public static void Bound(RateLimiterOptions options, int requestsPerSecond)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => ApiPath.Holds(context.Request)
            ? RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress ?? IPAddress.Loopback, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = requestsPerSecond * BurstSeconds,
                TokensPerPeriod = requestsPerSecond,
                ReplenishmentPeriod = Period,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(IPAddress.None));
        options.OnRejected = static async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > Period ? after : Period;
            rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Problems.TooManyRequests().ExecuteAsync(rejected.HttpContext);
        };
    }
}
