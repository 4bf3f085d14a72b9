using System.Globalization;
using System.Net;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class BadRequestTests(ApiFixture api)
{
    private static readonly string Long = new('a', 5_000);

    public static TheoryData<string, int, string> BadRequests()
    {
        var cases = new TheoryData<string, int, string>();
        foreach (var row in CaseFile.Rows("bad-requests.tsv"))
        {
            cases.Add(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task The_parameter_and_what_is_allowed_are_named(string path, int status, string parameter)
    {
        var filled = path
            .Replace("{long}", Long, StringComparison.Ordinal)
            .Replace("{many}", string.Join(',', Enumerable.Range(1, 21)), StringComparison.Ordinal)
            .Replace("{words}", string.Join('+', Enumerable.Range(1, 11)), StringComparison.Ordinal);

        using var response = await api.Client.GetAsync(filled, TestContext.Current.CancellationToken);

        var problem = await ProblemAnswer.ReadAsync(response, (HttpStatusCode)status);
        Assert.Equal(parameter.Replace("{shown}", $"{Long[..60]}…", StringComparison.Ordinal), problem.Text("parameter"));
        Assert.NotEmpty(problem.Text("detail")!);
        Assert.NotEmpty(problem.Text("allowed")!);
        Assert.True(problem.GetRawText().Length < 1_500, "A long value comes back whole.");
    }

    [Theory]
    [InlineData("topic=joint-exercise", "topic=taiwan")]
    [InlineData("topic=joint-exercise", "")]
    [InlineData("q=china", "q=rusia")]
    public async Task A_continuation_of_another_question_is_refused(string question, string other)
    {
        var page = await api.GetAsync($"/api/classifications?limit=1&{question}");

        using var response = await api.Client.GetAsync(
            $"/api/classifications?{other}&continuation={page.Text("continuation")}", TestContext.Current.CancellationToken);

        Assert.Equal("continuation", (await ProblemAnswer.ReadAsync(response, HttpStatusCode.BadRequest)).Text("parameter"));
    }

    [Theory]
    [InlineData("actor=%27")]
    [InlineData("actor=%00")]
    [InlineData("actor=%FF%FE")]
    [InlineData("source=%27%20or%20true%20or%20%27")]
    [InlineData("source=o%27clock")]
    [InlineData("source=%00")]
    [InlineData("source=%ED%A0%80")]
    [InlineData("source=%EF%BF%BF")]
    [InlineData("q=x%27y%00z")]
    [InlineData("q=%25%5F%2A")]
    public async Task A_value_with_signs_of_a_filter_in_it_is_only_a_value(string parameters)
    {
        using var response = await api.Client.GetAsync($"/api/classifications?{parameters}", TestContext.Current.CancellationToken);

        if (response.StatusCode == HttpStatusCode.OK)
        {
            Assert.Empty(await api.ItemsAsync($"/api/classifications?{parameters}"));
        }
        else
        {
            await ProblemAnswer.ReadAsync(response, HttpStatusCode.BadRequest);
        }
    }
}
