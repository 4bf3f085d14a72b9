using System.Collections.Immutable;
using System.Net.Mime;
using Ingestion.App.Api.Security;
using Ingestion.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Ingestion.App.Api.Describing;

/// <summary>How a route says what it is: in this order, on each route of the API.</summary>
/// <remarks>
/// From it come the API's OpenAPI description and the page made of that, and the refusal of parameters that are not named. A test
/// holds that no route leaves anything out.
/// </remarks>
internal static class RouteDescription
{
    /// <summary>Names a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="name">Its operation's id.</param>
    /// <param name="summary">What it answers, in a few words.</param>
    /// <param name="description">What a caller has to know besides, in sentences.</param>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string name, string summary, string description) =>
        route.WithName(name).WithSummary(summary).WithDescription(description);

    /// <summary>Names all parameters of the query string.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, params ImmutableArray<ApiParameter> parameters) =>
        route.WithMetadata(new ApiParameterList(parameters));

    /// <summary>Names an answer with JSON, and the other content types that it can be had as.</summary>
    public static RouteHandlerBuilder Answers<T>(
        this RouteHandlerBuilder route, int status, string description, params IReadOnlyList<string> otherTypes) =>
        route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json", .. otherTypes]) { Description = description });

    /// <summary>Names an answer of a file's bytes.</summary>
    public static RouteHandlerBuilder AnswersBytes(this RouteHandlerBuilder route, string description) =>
        route.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [MediaTypeNames.Application.Octet]) { Description = description });

    /// <summary>Names an answer without a body.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, int status, string description) =>
        route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(void)) { Description = description });

    /// <summary>Names an error of a route, or of all routes of a group: problem+json.</summary>
    public static TBuilder Fails<TBuilder>(this TBuilder route, int status, string description)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [MediaTypeNames.Application.ProblemJson]) { Description = description });

    /// <summary>Says that the answer has an entity tag, so that a caller who has it already gets 304.</summary>
    public static RouteHandlerBuilder IsTagged(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TaggedRoute()).Answers(StatusCodes.Status304NotModified, "The caller has this answer: its tag is in If-None-Match.");

    /// <summary>Says that the body of the request is a file, no longer than one may be.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route) =>
        route.WithMetadata(new FileRoute(), new RequestSizeLimitAttribute(ArticleLimits.FileBytes));

    /// <summary>Says that the body of the request is JSON of this shape, no longer than so many bytes.</summary>
    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder route, long bytes) where T : notnull =>
        route.Accepts<T>(MediaTypeNames.Application.Json).WithMetadata(new RequestSizeLimitAttribute(bytes));

    /// <summary>Says that the route writes, so that it can be switched off.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter<WritingSwitch>().Fails(StatusCodes.Status403Forbidden, "Writing is switched off, or a page of another site sent the request.");

    /// <summary>Says that the route answers without a key.</summary>
    public static RouteHandlerBuilder NeedsNoKey(this RouteHandlerBuilder route) => route.WithMetadata(new KeylessRoute());
}
