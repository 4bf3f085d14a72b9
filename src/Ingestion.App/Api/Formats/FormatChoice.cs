using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ingestion.App.Api.Describing;
using Ingestion.Queries;
using Microsoft.Net.Http.Headers;

namespace Ingestion.App.Api.Formats;

/// <summary>Which format a request wants: the parameter <c>format</c> says it, else the header Accept (RFC 9110, 12.5.1).</summary>
internal static class FormatChoice
{
    /// <summary>Chooses among the formats that a route has; of several that are wanted equally, the first.</summary>
    public static bool TryRead(
        HttpRequest request, ImmutableArray<AnswerFormat> offered, out AnswerFormat format, [NotNullWhen(false)] out IResult? refusal)
    {
        refusal = null;
        format = offered[0];
        var named = request.Query[ApiParameters.Format.Name];
        if (named.Count > 0)
        {
            if (named.Count == 1 && WireName.TryParse(named[0], out format) && offered.Contains(format))
            {
                return true;
            }

            refusal = Problems.Of(new QueryProblem(
                ApiParameters.Format.Name, "This is none of the formats of the route.", string.Join(", ", offered.Select(WireName.Of))));
            return false;
        }

        // A header that is no list of media types asks for nothing in particular.
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return true;
        }

        var best = offered.Select(each => (Format: each, Quality: Quality(each, accepted))).MaxBy(each => each.Quality);
        format = best.Format;
        if (best.Quality > 0)
        {
            return true;
        }

        refusal = Problems.NotAcceptable(offered);
        return false;
    }

    private static double Quality(AnswerFormat format, IList<MediaTypeHeaderValue> accepted) =>
        AnswerFormats.MediaTypes(format).Max(type => Quality(type, accepted));

    // The most specific range that the type falls in decides, and not the one with the highest weight.
    private static double Quality(string type, IList<MediaTypeHeaderValue> accepted) =>
        accepted.Select(range => (range.Quality, Precision: Precision(range, type)))
            .Where(range => range.Precision > 0)
            .OrderByDescending(range => range.Precision)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();

    // Not MediaTypeHeaderValue.IsSubsetOf: to it a feed is one kind of application/xml, which every browser takes.
    private static int Precision(MediaTypeHeaderValue range, string type) =>
        range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 3
        : range.MatchesAllTypes ? 1
        : range.MatchesAllSubTypes && type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 2
        : 0;
}
