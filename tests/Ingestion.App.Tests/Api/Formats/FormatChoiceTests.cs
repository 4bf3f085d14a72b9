using System.Collections.Immutable;
using Ingestion.App.Api.Formats;
using Microsoft.AspNetCore.Http;

namespace Ingestion.App.Tests.Api.Formats;

public sealed class FormatChoiceTests
{
    private static readonly ImmutableArray<AnswerFormat> Offered = [AnswerFormat.Json, AnswerFormat.Csv, AnswerFormat.Ndjson, AnswerFormat.Atom];

    public static TheoryData<string, string> AcceptHeaders()
    {
        var cases = new TheoryData<string, string>();
        foreach (var row in CaseFile.Rows("accept.tsv"))
        {
            cases.Add(row[0], row[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(AcceptHeaders))]
    public void The_header_Accept_chooses_by_weight_and_the_most_specific_range(string accept, string format)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;

        var isOffered = FormatChoice.TryRead(request, Offered, out var chosen, out var refusal);

        Assert.Equal(format, isOffered ? WireName.Of(chosen) : "none");
        Assert.Equal(isOffered, refusal is null);
    }

    [Theory]
    [InlineData("?format=csv", "csv")]
    [InlineData("?format=atom", "atom")]
    [InlineData("?format=CSV", "none")]
    [InlineData("?format=xml", "none")]
    [InlineData("?format=", "none")]
    [InlineData("?format=csv&format=csv", "none")]
    public void The_parameter_goes_before_the_header(string query, string format)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        request.Headers.Accept = "application/x-ndjson";

        Assert.Equal(format, FormatChoice.TryRead(request, Offered, out var chosen, out _) ? WireName.Of(chosen) : "none");
    }

    [Fact]
    public void A_format_that_the_route_lacks_is_not_chosen()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = "application/atom+xml, text/csv;q=0.1";

        Assert.True(FormatChoice.TryRead(request, [AnswerFormat.Json, AnswerFormat.Csv], out var chosen, out _));
        Assert.Equal(AnswerFormat.Csv, chosen);
    }
}
