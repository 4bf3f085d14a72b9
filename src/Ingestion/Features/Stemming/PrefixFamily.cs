namespace Ingestion.Features.Stemming;

/// <summary>The Indonesian prefixes, each with the forms that it takes before certain sounds.</summary>
internal enum PrefixFamily
{
    None,
    Meng,
    Peng,
    Di,
    Ter,
    Ke,
    Ber,
    Per,
}
