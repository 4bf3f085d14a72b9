using System.Text;
using Ingestion.Articles;
using Ingestion.Tests.Articles.Archives;

namespace Ingestion.Tests.Articles.Fuzz;

/// <summary>What every answer of the reader keeps, whatever it was given.</summary>
internal static class Sound
{
    /// <summary>Reads the file as it is, and as an archive.</summary>
    public static void Read(byte[] content)
    {
        Check(ArticleReader.Read("file", content));
        Assert.All(Packed.Entries(content, "file"), entry =>
        {
            Assert.DoesNotContain(entry.Name, char.IsControl);
            Check(entry.Read());
        });
    }

    private static void Check(ReadResult result)
    {
        if (result.TryGetArticle(out var article, out var rejection))
        {
            Check(article);
        }
        else
        {
            Assert.NotEmpty(rejection.Message);
        }
    }

    private static void Check(Article article)
    {
        Assert.Contains(article.Text, char.IsLetter);
        Assert.InRange(article.Text.Length, 1, ArticleLimits.TextLength);
        Assert.All(article.Text.Split("\n\n"), paragraph =>
        {
            Assert.NotEmpty(paragraph);
            Assert.Equal(paragraph.Trim(), paragraph);
        });
        Assert.All(article.Noise, noise => Assert.NotEmpty(noise.Text));
        Assert.All(article.Noise, noise => Assert.InRange(noise.At!.Value, 0, article.Text.Length));
        Assert.InRange(article.Noise.Sum(noise => noise.Text.Length), 0, ArticleLimits.NoiseLength);
        CheckField(article.Title, ArticleLimits.TitleLength);
        CheckField(article.Source, ArticleLimits.NameLength);
        CheckField(article.Agency, ArticleLimits.NameLength);
        Assert.All([article.Text, article.Title, article.Source, article.Agency, .. article.Noise.Select(noise => noise.Text)], CheckCharacters);
    }

    private static void CheckField(string? value, int longest)
    {
        if (value is not null)
        {
            Assert.InRange(value.Trim().Length, 1, longest);
            Assert.DoesNotContain('\n', value);
        }
    }

    /// <summary>No half of a character, and of the control characters only tabs and line breaks: the rest steers terminals.</summary>
    private static void CheckCharacters(string? text)
    {
        Assert.Equal(text, text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.DoesNotContain(text ?? string.Empty, c => char.IsControl(c) && c is not ('\n' or '\t'));
    }
}
