using FsCheck;
using FsCheck.Fluent;
using Roster.Platform.Text;

namespace Roster.Tests.Platform;

public sealed class TextTests
{
    public static TheoryData<string, string> Folded => new()
    {
        { "Ana López", "ana lopez" }, { "ÁLVARO", "alvaro" }, { "Straße", "strasse" }, { "STRAẞE", "strasse" }, { "ﬁn", "fin" }, { "Æther", "aether" }, { "Søren", "soren" },
        { "Łuczak", "luczak" }, { "İstanbul", "istanbul" }, { "ıspanak", "ispanak" }, { "李明华", "李明华" }, { "  a \t b\u00A0c ", "a b c" }, { "A\u200Bna", "ana" },
        { "Å", "a" }, { "A\u030A", "a" }, { "Ⅳ", "iv" }, { "１２", "12" }, { "محمد", "محمد" }, { "", "" }, { "\u0301", "" }, { "\uFFFE", "\uFFFE" }, { "\uD800", "\uD800" },
    };

    [Theory]
    [MemberData(nameof(Folded))]
    public void Folding_takes_case_accents_and_spare_space_away(string text, string folded) => Assert.Equal(folded, Fold.Plain(text));

    [Fact]
    public void Folding_never_throws_and_done_twice_is_done_once() => Prop.ForAll<string>(text =>
    {
        var once = Fold.Plain(text ?? "");
        return Fold.Plain(once) == once;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_typed_is_found_in_what_was_typed() => Prop.ForAll<NonEmptyString>(text =>
        Fold.SearchTerm(text.Get) is not { } term || Fold.SearchText(text.Get).Contains(term, StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sort_key_is_short_and_whole()
    {
        var key = Fold.SortKey(string.Concat(Enumerable.Repeat("x𠮷", 60)));
        Assert.InRange(key.Length, 79, 80);
        Assert.False(char.IsHighSurrogate(key[^1]));
    }

    [Theory]
    [InlineData("Ana")]
    [InlineData("李明华")]
    [InlineData("نمی\u200Cدانم")]
    [InlineData("👩\u200D💻")]
    [InlineData("O'Brien-Łuczak")]
    [InlineData("Ana 李")]
    [InlineData("Иван Petrov")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    public void A_name_of_any_script_is_fine(string name) => Assert.Null(NameRule.Fault(NameRule.Tidy(name)));

    [Theory]
    [InlineData("A\u200Dna", "invisible-character")]
    [InlineData("\u202EanA", "invisible-character")]
    [InlineData("A\u0007", "invisible-character")]
    [InlineData("\uE000", "invisible-character")]
    [InlineData("Аna", "mixed-alphabets")]
    [InlineData("Ana Lоpez", "mixed-alphabets")]
    [InlineData("Αna", "mixed-alphabets")]
    public void A_disguise_is_not(string name, string code) => Assert.Equal(code, NameRule.Fault(NameRule.Tidy(name))?.Code);

    [Fact]
    public void Half_a_character_is_no_text() => Assert.Equal("not-text", NameRule.Fault(NameRule.Tidy("A" + '\uD800'))?.Code);

    [Fact]
    public void Tidying_a_name_never_throws_and_done_twice_is_done_once() => Prop.ForAll<string>(text =>
    {
        var once = NameRule.Tidy(text ?? "");
        _ = NameRule.Fault(once);
        return NameRule.Tidy(once) == once;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ana@acme.example", "ana@acme.example", "ana@acme.example")]
    [InlineData(" Ana.Lopez+x@ACME.Example ", "Ana.Lopez+x@acme.example", "ana.lopez+x@acme.example")]
    [InlineData("o'brien@acme.example", "o'brien@acme.example", "o'brien@acme.example")]
    [InlineData("a@bücher.example", "a@bücher.example", "a@xn--bcher-kva.example")]
    [InlineData("a@xn--bcher-kva.example", "a@xn--bcher-kva.example", "a@xn--bcher-kva.example")]
    public void An_address_is_read(string typed, string text, string key) => Assert.Equal(new EmailAddress(text, key), EmailAddress.Parse(typed, out _));

    [Fact]
    public void Reading_an_address_never_throws_and_what_is_read_reads_the_same() => Prop.ForAll<string, string>((local, domain) =>
    {
        var read = EmailAddress.Parse($"{local}@{domain}", out var fault) ?? EmailAddress.Parse(local, out fault);
        return read is null ? fault.Message.EndsWith('.') : EmailAddress.Parse(read.Text, out _) == read;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("+34 600 111-222", "+34600111222")]
    [InlineData("(020) 7946/0958", "02079460958")]
    [InlineData("12345", "12345")]
    [InlineData("1234", null)]
    [InlineData("+", null)]
    [InlineData("1+2345", null)]
    [InlineData("++12345", null)]
    [InlineData("12345x", null)]
    public void A_phone_number_is_its_digits(string typed, string? number) => Assert.Equal(number, PhoneNumber.Parse(typed));

    [Fact]
    public void Reading_a_phone_number_never_throws_and_done_twice_is_done_once() => Prop.ForAll<string>(text =>
        PhoneNumber.Parse(text ?? "") is not { } number || PhoneNumber.Parse(number) == number).QuickCheckThrowOnFailure();
}
