using Bot.Features.Storage;

namespace Bot.Features.Tests.Storage;

public sealed class StoredTextTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab🙂", 3, "ab")]
    [InlineData("a🙂b", 3, "a🙂")]
    [InlineData("a\0b", 3, "ab")]
    public void Text_is_cut_between_characters_and_never_through_one(string text, int length, string kept) =>
        Assert.Equal(kept, StoredText.Of(text, length));
}
