namespace Ingestion.App.Api.Security;

/// <summary>Answers 403 on the routes that write, where writing is switched off.</summary>
internal sealed class WritingSwitch(AccessSettings access) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        access.IsReadOnly ? ValueTask.FromResult<object?>(Problems.WritingIsOff()) : next(context);
}
