using Bot.Features.Newsletters.Checking;

namespace Bot.Features.Tests.Newsletters.Checking;

public sealed class AddressListTests
{
    [Fact]
    public void File_of_a_spreadsheet_with_mark_semicolons_and_heading_is_read()
    {
        var list = AddressList.Read("\uFEFFNaam;E-mailadres;Organisatie\r\n\"Jansen, Bea\";Bea.Jansen@Voorbeeld.NL;Gemeente\r\nPiet;piet@voorbeeld.nl;\r\nBea nog eens;bea.jansen@voorbeeld.nl;OM\r\n");

        Assert.Equal(["bea.jansen@voorbeeld.nl", "piet@voorbeeld.nl"], list.Addresses);
        Assert.Equal((1, 0, 0), (list.Duplicates, list.Unreadable, list.LeftOut));
    }

    [Theory]
    [InlineData("a@b.nl;c@d.nl", 2)]
    [InlineData("a@b.nl, c@d.nl,", 2)]
    [InlineData("a@b.nl\tc@d.nl", 2)]
    [InlineData("a@b.nl c@d.nl", 2)]
    [InlineData("a@b.nl\nc@d.nl\n\n", 2)]
    [InlineData("a@b.nl\rc@d.nl", 2)]
    [InlineData("Anna de Vries <a@b.nl>; \"C, D\" <c@d.nl>", 2)]
    [InlineData("'a@b.nl'", 1)]
    [InlineData("mailto:a@b.nl", 1)]
    [InlineData("Stuur het ook aan a@b.nl.", 1)]
    [InlineData("sep=;\na@b.nl", 1)]
    [InlineData("o'brien+werk@sub.voorbeeld.co.uk", 1)]
    [InlineData("", 0)]
    [InlineData("   \n ; ; \n", 0)]
    [InlineData(null, 0)]
    public void What_people_paste_is_read(string? text, int addresses) => Assert.Equal(addresses, AddressList.Read(text).Addresses.Count);

    [Theory]
    [InlineData("anna@")]
    [InlineData("@voorbeeld.nl")]
    [InlineData("anna@voorbeeld")]
    [InlineData("anna@@voorbeeld.nl")]
    [InlineData("anna@voorbeeld..nl")]
    [InlineData("anna@127.0.0.1")]
    [InlineData("anna.@voorbeeld.nl")]
    [InlineData("ánna@voorbeeld.nl")]
    [InlineData("anna@-voorbeeld.nl")]
    [InlineData("zomaar wat woorden")]
    public void Line_that_is_no_address_is_named(string line)
    {
        var list = AddressList.Read("goed@voorbeeld.nl\n\n" + line + "\nook@voorbeeld.nl");

        Assert.Equal(["goed@voorbeeld.nl", "ook@voorbeeld.nl"], list.Addresses);
        Assert.Equal([3], list.UnreadableLines);
    }

    [Fact]
    public void Ten_lines_are_named_and_all_are_counted()
    {
        var list = AddressList.Read(string.Concat(Enumerable.Repeat("fout@\n", 25)));

        Assert.Equal(Enumerable.Range(1, 10), list.UnreadableLines);
        Assert.Equal(25, list.Unreadable);
    }

    [Fact]
    public void More_than_five_thousand_are_counted_as_left_out()
    {
        var list = AddressList.Read(string.Join(';', Enumerable.Range(1, 5_003).Select(number => $"persoon{number}@voorbeeld.nl")));

        Assert.Equal((5_000, 3), (list.Addresses.Count, list.LeftOut));
    }
}
