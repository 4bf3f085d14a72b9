using Ingestion.Queries;

namespace Ingestion.App.Api.Describing;

/// <summary>Refuses a request with a parameter that its route does not name: a filter that is misspelt would answer another question.</summary>
internal sealed class KnownParameters : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var known = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ApiParameterList>()?.Parameters ?? [];
        var unknown = context.HttpContext.Request.Query.Keys
            .Where(name => name != RequestParameters.KeyName)
            .FirstOrDefault(name => known.All(parameter => parameter.Name != name));
        return unknown is null
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.Of(QueryProblem.Unknown(unknown, [.. known.Select(parameter => parameter.Name)])));
    }
}
