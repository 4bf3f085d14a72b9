using Ingestion.App.Api;

namespace Ingestion.App.Tests.Api;

public sealed class UploadNameTests
{
    [Theory]
    [InlineData("latihan gabungan.html", "latihan gabungan.html")]
    [InlineData("新闻.txt", "新闻.txt")]
    [InlineData("C:\\berita\\a.txt", "a.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..", "article")]
    [InlineData("a/..", "article")]
    [InlineData("berita/", "article")]
    [InlineData("   ", "article")]
    [InlineData("a\nb\0c\u202Etxt.exe", "a_b_c_txt.exe")]
    [InlineData("<script>?#%2e*|\".txt", "_script____2e___.txt")]
    [InlineData("dots...", "dots")]
    public void What_could_do_harm_is_taken_out_of_a_name(string name, string kept) =>
        Assert.Equal($"uploads/2cf24dba5fb0a30e/{kept}", UploadName.Of(name, "hello"u8));

    [Fact]
    public void Of_a_long_name_the_end_is_kept()
    {
        var kept = UploadName.Of(string.Concat(Enumerable.Repeat("\U0001F6A2", 300)) + ".txt", "hello"u8);

        Assert.EndsWith("\U0001F6A2.txt", kept, StringComparison.Ordinal);
        Assert.InRange(kept.Length, 200, 240);
        Assert.DoesNotContain('\uFFFD', kept);
    }

    [Fact]
    public void Other_bytes_have_another_name() =>
        Assert.NotEqual(UploadName.Of("a.txt", "hello"u8), UploadName.Of("a.txt", "hallo"u8));
}
