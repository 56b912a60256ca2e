using Bot.Host.Doctor;

namespace Bot.Host.Tests.Doctor;

/// <summary>What others write comes to the terminal as a line.</summary>
public sealed class OneLineTests
{
    [Theory]
    [InlineData("two\r\n  lines", "two lines")]
    [InlineData("red \u001b[31m bell \a end\u0085", "red [31m bell end")]
    [InlineData("turned \u202e round\u2028here", "turned round here")]
    [InlineData("een gewone zin, mét accent", "een gewone zin, mét accent")]
    public void What_steers_a_terminal_is_left_out(string text, string line)
    {
        Assert.Equal(line, OneLine.Of(text));
        Assert.EndsWith(line, Printing.Text(new Line("database", Finding.Ok(text))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_end_is_cut_between_two_characters()
    {
        Assert.Equal(new string('x', 300), OneLine.Of(new string('x', 300)));
        Assert.Equal(new string('x', 300) + "…", OneLine.Of(new string('x', 301)));
        Assert.Equal(new string('x', 299) + "…", OneLine.Of(new string('x', 299) + "😀 and more"));
    }
}
