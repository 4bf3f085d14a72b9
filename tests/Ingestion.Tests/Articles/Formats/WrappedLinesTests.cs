using Ingestion.Articles.Formats;

namespace Ingestion.Tests.Articles.Formats;

public sealed class WrappedLinesTests
{
    [Fact]
    public void Lines_that_were_broken_at_a_width_become_paragraphs_again()
    {
        string[] paragraphs = [Repeat(Some.Paragraph), Repeat(Some.SecondParagraph)];
        List<string> lines = ["Judul Pendek", string.Empty, .. Wrap(paragraphs[0]), string.Empty, .. Wrap(paragraphs[1])];

        Assert.Equal(["Judul Pendek", string.Empty, paragraphs[0], string.Empty, paragraphs[1]], WrappedLines.Join(lines));
    }

    [Fact]
    public void A_sentence_that_goes_on_in_small_letters_is_joined() =>
        Assert.Equal(
            ["Militer Korea Selatan menerbangkan jet tempurnya untuk mencegat rombongan pesawat itu pada Jumat."],
            WrappedLines.Join(["Militer Korea Selatan menerbangkan jet tempurnya", "untuk mencegat rombongan pesawat itu pada Jumat."]));

    [Theory]
    [InlineData("Rusia dan China Gelar Latihan Laut Bersama di Jepang", "keren989")]
    [InlineData("Rusia dan China Gelar Latihan Laut Bersama di Jepang", "iNews melaporkan latihan itu berlangsung sepekan penuh.")]
    [InlineData("Latihan itu berlangsung sepekan penuh di Laut Jepang.", "demikian keterangan kementerian pertahanan kedua negara.")]
    public void Lines_of_their_own_stay_apart(string first, string second) => Assert.Equal([first, second], WrappedLines.Join([first, second]));

    private static string Repeat(string sentence) => string.Join(' ', Enumerable.Repeat(sentence, 4));

    private static IEnumerable<string> Wrap(string text)
    {
        const int Width = 72;
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
