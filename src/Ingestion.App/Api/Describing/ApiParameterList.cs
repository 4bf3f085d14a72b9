using System.Collections.Immutable;

namespace Ingestion.App.Api.Describing;

/// <summary>All parameters of one route's query string, kept with the route.</summary>
internal sealed record ApiParameterList(ImmutableArray<ApiParameter> Parameters);
