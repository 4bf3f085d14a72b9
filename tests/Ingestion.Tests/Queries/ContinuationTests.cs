using System.Buffers.Text;
using Ingestion.Articles;
using Ingestion.Queries;
using Ingestion.Rows;

namespace Ingestion.Tests.Queries;

public sealed class ContinuationTests
{
    private static readonly Position Somewhere =
        new(RowKeys.TimeAndId(new DateTime(2024, 10, 16, 8, 30, 0), ArticleId.ForBlob("a.txt")), "taiwan");

    [Theory]
    [InlineData("taiwan")]
    [InlineData("")]
    [InlineData(Position.WholeRow)]
    public void A_position_comes_back_as_it_was(string topic)
    {
        var question = Question.Parse("topic=taiwan&limit=2");

        var text = question.ContinueAfter(Somewhere with { Topic = topic });

        Assert.Matches("^[A-Za-z0-9_-]+$", text);
        Assert.Equal(Somewhere with { Topic = topic }, Question.Parse($"topic=taiwan&limit=9&continuation={text}").After);
    }

    [Theory]
    [InlineData("topic=sanctions")]
    [InlineData("topic=taiwan&stance=favor")]
    [InlineData("topic=taiwan&from=2024-01-01")]
    [InlineData("topic=taiwan&q=latihan")]
    [InlineData("")]
    public void A_continuation_of_another_question_is_refused(string question)
    {
        var text = Question.Parse("topic=taiwan").ContinueAfter(Somewhere);

        Assert.Equal("continuation", Question.ProblemOf($"{question}&continuation={text}")?.Parameter);
    }

    [Fact]
    public void Values_in_another_order_are_the_same_question()
    {
        var text = Question.Parse("topic=taiwan,sanctions&stance=favor&stance=mixed").ContinueAfter(Somewhere);

        Assert.Null(Question.ProblemOf($"stance=mixed,favor&topic=sanctions&topic=taiwan&continuation={text}"));
    }

    [Fact]
    public void A_continuation_with_any_character_changed_or_lost_is_refused()
    {
        var text = Question.Parse("").ContinueAfter(Somewhere);
        for (var i = 0; i < text.Length; i++)
        {
            var changed = $"{text[..i]}{(text[i] == 'A' ? 'B' : 'A')}{text[(i + 1)..]}";
            Assert.Equal("continuation", Question.ProblemOf($"continuation={changed}")?.Parameter);
            if (i > 0)
            {
                Assert.Equal("continuation", Question.ProblemOf($"continuation={text[..i]}")?.Parameter);
            }
        }
    }

    [Fact]
    public void A_continuation_of_rejections_is_none_of_classifications()
    {
        var text = RejectionQuery.ContinueAfter(Somewhere.RowKey);

        Assert.Equal("continuation", Question.ProblemOf($"continuation={text}")?.Parameter);
        Assert.Equal(Somewhere.RowKey, Question.ParseRejections($"continuation={text}").After?.RowKey);
    }

    [Fact]
    public void Random_bytes_are_refused()
    {
        var random = new Random(20241016);
        for (var length = 1; length < 120; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.Equal("continuation", Question.ProblemOf($"continuation={Base64Url.EncodeToString(bytes)}")?.Parameter);
        }
    }
}
