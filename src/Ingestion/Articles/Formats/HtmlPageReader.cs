using System.Diagnostics.CodeAnalysis;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Ingestion.Articles.Formats;

/// <summary>
/// Makes a page's blocks from its tags. AngleSharp takes the source apart by the standard; its tree builder is not used:
/// it spends the square of the number of tags on hostile pages, and three times as long on ordinary ones.
/// </summary>
internal sealed class HtmlPageReader
{
    private readonly HtmlPage _page = new();
    private readonly HtmlLineWriter _line = new();
    private PageBlock _block;
    private PageBlock? _linkBlock;
    private HtmlDate? _date;
    private (string Name, int Start) _dateElement;
    private string? _endedInline;
    private string? _broken;
    private int _tags;

    private HtmlPageReader() => _block = _page.Body;

    /// <summary>Reads a page, or says which bound it breaks.</summary>
    public static bool TryRead(string html, [NotNullWhen(true)] out HtmlPage? page, [NotNullWhen(false)] out string? broken)
    {
        using var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipCDATA = true,
            SkipProcessingInstructions = true,
            SkipRawText = true,
            ShouldEmitAttribute = HtmlAttributes.AreNeeded,
        };
        var reader = new HtmlPageReader();
        reader.Read(tokenizer);
        reader.EndLine();
        reader._page.Body.Count();
        HtmlTitle.TakeNamed(reader._page.Body);
        (page, broken) = (reader._broken is null ? reader._page : null, reader._broken);
        return broken is null;
    }

    private void Read(HtmlTokenizer tokenizer)
    {
        while (_broken is null)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    if (!_block.Has(HtmlMarks.Silent))
                    {
                        _line.Append(token.Data, _linkBlock is not null);
                        _endedInline = null;
                    }

                    break;
                case HtmlTokenType.StartTag:
                    Start(tokenizer, ref token);
                    break;
                case HtmlTokenType.EndTag:
                    End(HtmlElements.Of(token.Name));
                    break;
                case HtmlTokenType.EndOfFile:
                    return;
            }
        }
    }

    private void Start(HtmlTokenizer tokenizer, ref StructHtmlToken token)
    {
        if (++_tags > ArticleLimits.HtmlTags)
        {
            _broken = $"The HTML has more than {ArticleLimits.HtmlTags} tags.";
            return;
        }

        var element = HtmlElements.Of(token.Name);
        switch (element.Kind)
        {
            case HtmlElementKind.Inline:
                StartInline(element, ref token);
                break;
            case HtmlElementKind.Void:
                AddMeta(element, ref token);
                break;
            case HtmlElementKind.Break:
                if (!_block.Has(HtmlMarks.Silent))
                {
                    EndLine();
                }

                break;
            case HtmlElementKind.RawText:
                tokenizer.State = HtmlParseMode.Rawtext;
                break;
            case HtmlElementKind.Script:
                AddScript(tokenizer, ref token);
                break;
            case HtmlElementKind.EscapableText:
                AddEscapable(tokenizer, element);
                break;
            case HtmlElementKind.Transparent:
                _page.IsWhole = true;
                _page.Language ??= element.Name == "html" ? HtmlAttributes.Value(ref token, "lang") : null;
                break;
            default:
                StartBlock(element, ref token);
                break;
        }
    }

    private void StartInline(HtmlElement element, ref StructHtmlToken token)
    {
        if (element.Name == "a")
        {
            _linkBlock = _block;
        }

        // Between two of them without a blank stands the distance that a style sheet makes.
        if (element.Name == _endedInline && element.Name is "span" or "a" or "time")
        {
            _line.Append(" ", _linkBlock is not null);
        }

        _endedInline = null;
        AddDate(element, ref token, _block, _line.Length);
    }

    private void StartBlock(HtmlElement element, ref StructHtmlToken token)
    {
        if (_block.Depth >= ArticleLimits.HtmlDepth)
        {
            _broken = $"The HTML's elements are nested more than {ArticleLimits.HtmlDepth} deep.";
            return;
        }

        // A template is for scripts to use, unless it says that the browser itself shows it here.
        var isShown = element.Name == "template" && HtmlAttributes.Has(ref token, "shadowrootmode", out _);
        if ((element.Kind == HtmlElementKind.Silent && !isShown) || _block.Has(HtmlMarks.Silent))
        {
            // An icon or a field stands within a line.
            _block = token.IsSelfClosing ? _block : new PageBlock(element.Name, _block, HtmlMarks.Silent);
            return;
        }

        EndLine();
        CloseImplied(element.Name);
        var marks = HtmlAttributes.Marks(ref token) | element.Name switch
        {
            _ when element.Kind == HtmlElementKind.Beside => HtmlMarks.Beside,
            "figcaption" => HtmlMarks.Caption,
            "noscript" => HtmlMarks.Hidden,
            _ => HtmlMarks.None,
        };
        var block = new PageBlock(element.Name, _block, marks, HtmlAttributes.ClassKey(ref token));
        _block.Add(block);
        _block = block;
        if (block.Has(HtmlMarks.Publisher))
        {
            _page.Publishers.Add(block);
        }

        AddDate(element, ref token, block, 0);
    }

    // HTML 13.1.2.4, "Optional tags".
    private void CloseImplied(string name)
    {
        // Elements that are none of the standard's stay in the paragraph.
        if (_block.Name == "p" && name is not ("p" or "noscript") && !name.Contains('-', StringComparison.Ordinal))
        {
            Close(_block);
        }

        while (_block.Name == name ? name is "p" or "li" or "tr" or "td" or "th" or "dt" or "dd" or "thead" or "tbody" or "tfoot" or "option"
            : (_block.Name, name) is ("td" or "th", "td" or "th" or "tr" or "tbody" or "tfoot") or ("tr", "tbody" or "tfoot") or ("dt", "dd") or ("dd", "dt"))
        {
            Close(_block);
        }
    }

    private void End(HtmlElement element)
    {
        EndDate(element.Name);
        if (element.Kind == HtmlElementKind.Inline)
        {
            _linkBlock = element.Name == "a" ? null : _linkBlock;
            _endedInline = element.Name;
            return;
        }

        if (element.Kind is not (HtmlElementKind.Block or HtmlElementKind.Beside or HtmlElementKind.Silent))
        {
            return;
        }

        for (var block = _block; block.Parent is not null; block = block.Parent)
        {
            if (block.Name == element.Name)
            {
                if (!block.Has(HtmlMarks.Silent))
                {
                    EndLine();
                }

                Close(block);
                return;
            }

            // An end tag in a cell ends nothing outside its table.
            if (block.Name == "table" && element.Name is not "table")
            {
                return;
            }
        }
    }

    private void Close(PageBlock block)
    {
        if (_linkBlock?.IsIn(block) == true)
        {
            _linkBlock = null;
        }

        _block = block.Parent ?? block;
    }

    private void EndLine()
    {
        if (_line.TryEnd(out var line))
        {
            var block = _block;
            while (block.Has(HtmlMarks.Silent) && block.Parent is not null)
            {
                block = block.Parent;
            }

            block.Add(line);
        }
    }

    private void AddScript(HtmlTokenizer tokenizer, ref StructHtmlToken token)
    {
        ReadOnlySpan<char> type = HtmlAttributes.Has(ref token, "type", out var value) ? value : default;
        var texts = type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ? _page.LinkedData
            : type.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? _page.State
            : null;
        tokenizer.SkipScriptText = texts is null;
        tokenizer.State = HtmlParseMode.Script;
        if (texts is not null && NextText(tokenizer) is { } text)
        {
            texts.Add(text);
        }
    }

    private void AddEscapable(HtmlTokenizer tokenizer, HtmlElement element)
    {
        tokenizer.State = HtmlParseMode.RCData;
        var text = NextText(tokenizer);
        if (element.Name == "title" && !_block.Has(HtmlMarks.Silent))
        {
            _page.Title ??= text;
        }
    }

    // The text after a start tag, when the tokenizer gives no tags until its end tag.
    private static string? NextText(HtmlTokenizer tokenizer)
    {
        ref var next = ref tokenizer.GetStructToken();
        return next.Type == HtmlTokenType.Character ? next.Data.ToString() : null;
    }

    private void AddMeta(HtmlElement element, ref StructHtmlToken token)
    {
        if (element.Name != "meta" || HtmlAttributes.Value(ref token, "content") is not { Length: > 0 } content)
        {
            return;
        }

        var key = HtmlAttributes.Value(ref token, "property") ?? HtmlAttributes.Value(ref token, "name");
        if (HtmlAttributes.Value(ref token, "itemprop") is { } property)
        {
            key = property == "name" && _block.Has(HtmlMarks.Publisher) ? "publisher" : key ?? property;
        }

        if (key is not null)
        {
            _page.Metas.Add(new HtmlMeta(key, content));
        }
    }

    private void AddDate(HtmlElement element, ref StructHtmlToken token, PageBlock block, int start)
    {
        var isPublished = HtmlAttributes.Has(ref token, "pubdate", out _)
            || (HtmlAttributes.Has(ref token, "itemprop", out var property) && ((ReadOnlySpan<char>)property).Contains("datePublished", StringComparison.OrdinalIgnoreCase));
        if (_date is null && (isPublished || element.Name == "time"))
        {
            _date = new HtmlDate(block, isPublished, HtmlAttributes.Value(ref token, "datetime") ?? HtmlAttributes.Value(ref token, "content"));
            _dateElement = (element.Name, start);
            _page.Dates.Add(_date);
        }
    }

    private void EndDate(string name)
    {
        if (_date is not null && _dateElement.Name == name)
        {
            _date.Text = _line.From(_dateElement.Start);
            _date = null;
        }
    }
}
