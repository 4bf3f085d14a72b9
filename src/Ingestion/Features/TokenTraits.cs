namespace Ingestion.Features;

/// <summary>What can be seen of a token's form and place.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capitalised = 1,

    /// <summary>Holds at least one letter and no small one.</summary>
    AllCapitals = 2,

    /// <summary>Begins with a digit.</summary>
    Number = 4,

    /// <summary>Stands between quotation marks.</summary>
    Quoted = 8,
}
