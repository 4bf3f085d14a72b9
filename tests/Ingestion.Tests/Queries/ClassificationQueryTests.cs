using Ingestion.Queries;
using Ingestion.Testing;

namespace Ingestion.Tests.Queries;

public sealed class ClassificationQueryTests
{
    private const string Separator = "=> ";

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parameters_are_a_question_or_the_problem_names_the_parameter_and_what_is_allowed(string query, string expected)
    {
        var problem = Question.ProblemOf(query);

        if (expected == "ok")
        {
            Assert.Null(problem);
            return;
        }

        var (parameter, allowed) = (expected[..expected.IndexOf(':')], expected[(expected.IndexOf(':') + 2)..]);
        Assert.NotNull(problem);
        Assert.Equal(parameter, problem.Parameter);
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Message);
    }

    [Fact]
    public void More_values_than_a_question_may_have_are_a_problem() =>
        Assert.Equal("actor", Question.ProblemOf($"actor={string.Join(',', Enumerable.Range(0, 21))}")?.Parameter);

    [Fact]
    public void A_value_is_shown_only_in_part_and_never_cut_within_a_character()
    {
        var problem = Question.ProblemOf($"stance=x{Uri.EscapeDataString(string.Concat(Enumerable.Repeat("😀", 100)))}");

        Assert.NotNull(problem);
        Assert.InRange(problem.Message.Length, 60, 120);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(problem.Message)));
    }

    [Theory]
    [InlineData("interval=week&by=stance", null)]
    [InlineData("interval=year", "interval")]
    [InlineData("by=actor", "by")]
    [InlineData("limit=5", "limit")]
    [InlineData("topic=moon", "topic")]
    public void A_timeline_has_an_interval_and_a_dimension_and_no_pages(string query, string? parameter)
    {
        Assert.Equal(parameter is null, TimelineQuery.TryParse(Question.Parameters(query), Question.Topics, out _, out var problem));
        Assert.Equal(parameter, problem?.Parameter);
    }

    [Theory]
    [InlineData("limit=5", null)]
    [InlineData("limit=0", "limit")]
    [InlineData("topic=taiwan", "topic")]
    public void Rejections_are_asked_for_by_page_only(string query, string? parameter)
    {
        Assert.Equal(parameter is null, RejectionQuery.TryParse(Question.Parameters(query), out _, out var problem));
        Assert.Equal(parameter, problem?.Parameter);
    }

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "Ingestion.Tests", "Queries", "Cases", "questions.txt")))
        {
            if (line.Length > 0 && !line.StartsWith('#') && line.Split(Separator, 2) is [var query, var expected])
            {
                cases.Add(query.TrimEnd(), expected);
            }
        }

        return cases;
    }
}
