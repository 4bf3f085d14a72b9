using Ingestion.App.Api.Security;

namespace Ingestion.App.Api;

/// <summary>Answers HEAD as GET (RFC 9110, 9.3.2): the routes give the same head, and the server sends no body behind it.</summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method) && ApiPath.Holds(context.Request))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
