using Ingestion.Labels;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels;

public sealed class ModelFileTests : IDisposable
{
    private const int PlaceOfFormatVersion = 8;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_is_known_by_the_hash_of_its_file()
    {
        var content = File.ReadAllBytes(SeedModel.Path);

        Assert.Equal(ModelFile.VersionOf(content), SeedModel.Classifier.Version);
        Assert.Matches("^[0-9a-f]{12}$", SeedModel.Classifier.Version);
        Assert.InRange(content.Length, 1, ModelFile.MaxBytes);
    }

    [Fact]
    public void A_model_that_is_read_and_written_again_is_the_same_to_the_byte()
    {
        var content = File.ReadAllBytes(SeedModel.Path);

        Assert.Equal(content, ModelFile.Write(ModelFile.Read(content, "seed")));
    }

    [Fact]
    public void A_missing_file_is_refused_with_what_to_do()
    {
        var exception = Assert.Throws<FileNotFoundException>(() => Classifier.Load(_folder.File("none.model")));

        Assert.Contains("ingestion train", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(40)]
    public void A_file_that_is_no_model_is_refused(int length)
    {
        var exception = Assert.Throws<InvalidDataException>(() => Load(new byte[length]));

        Assert.Contains("no model file", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_format_version_is_refused_with_both_versions_and_what_to_do()
    {
        var content = File.ReadAllBytes(SeedModel.Path);
        content[PlaceOfFormatVersion] = 99;

        var exception = Assert.Throws<InvalidDataException>(() => Load(content));

        Assert.Contains("format 99", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"format {ModelFile.FormatVersion}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ingestion train", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(100_000)]
    [InlineData(-1)]
    public void A_model_with_one_wrong_bit_is_refused(int place)
    {
        var content = File.ReadAllBytes(SeedModel.Path);
        content[place < 0 ? content.Length + place : place] ^= 1;

        var exception = Assert.Throws<InvalidDataException>(() => Load(content));

        Assert.Contains("damaged", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_was_cut_short_is_refused()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Load(File.ReadAllBytes(SeedModel.Path)[..^100]));

        Assert.Contains("damaged", exception.Message, StringComparison.Ordinal);
    }

    private Classifier Load(byte[] content)
    {
        var path = _folder.File("test.model");
        File.WriteAllBytes(path, content);
        return Classifier.Load(path);
    }
}
