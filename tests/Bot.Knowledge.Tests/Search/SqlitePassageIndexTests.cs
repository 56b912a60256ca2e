using Bot.Knowledge.Search;
using Xunit;

namespace Bot.Knowledge.Tests.Search;

/// <summary>The search index: terms are terms, whatever they would mean to FTS5 or SQL.</summary>
public sealed class SqlitePassageIndexTests : IDisposable
{
    private readonly SqlitePassageIndex _index = SqlitePassageIndex.Build(
    [
        new IndexedPassage(1, "ncyber", "nvroom nwerkt naan", ""),
        new IndexedPassage(2, "ndrugs", "nvroom ncyber", ""),
        new IndexedPassage(3, "njeugd", "noskam", "ncyber"),
        new IndexedPassage(4, "nniet", "not or and near", ""),
    ]);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Passages_with_any_of_the_terms_are_found() =>
        Assert.Equal([1, 2, 3], _index.Find(["nvroom", "noskam"], 10).Order());

    [Fact]
    public void Term_in_the_title_ranks_above_one_in_added_words_and_that_above_the_text() =>
        Assert.Equal([1, 3, 2], _index.Find(["ncyber"], 10));

    [Fact]
    public void Passage_with_more_of_the_terms_ranks_first() =>
        Assert.Equal(1, _index.Find(["ncyber", "nvroom", "nwerkt"], 10)[0]);

    [Fact]
    public void No_more_are_given_than_asked_for() => Assert.Equal(2, _index.Find(["ncyber"], 2).Count);

    [Theory]
    [InlineData("not")]
    [InlineData("or")]
    [InlineData("and")]
    [InlineData("near")]
    [InlineData("NOT")] // FTS5 takes them for operators in capitals
    [InlineData("OR")]
    [InlineData("AND")]
    [InlineData("NEAR")]
    public void Word_that_is_an_operator_is_a_word(string term) => Assert.Equal([4], _index.Find([term], 10));

    [Theory]
    [InlineData("ncyber*")]
    [InlineData("ncyb*")]
    [InlineData("ncyber OR nvroom")]
    [InlineData("ncyber\" OR \"nvroom")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("title:ncyber")]
    [InlineData("{title}: ncyber")]
    [InlineData("^ncyber")]
    [InlineData("NEAR(ncyber nvroom)")]
    [InlineData("ncyber + nvroom")]
    [InlineData("(ncyber)")]
    [InlineData("-ncyber")]
    [InlineData("'; DROP TABLE passage; --")]
    [InlineData("ncyber\0")]
    [InlineData("\ud83d")]
    [InlineData("😀")]
    [InlineData(" ")]
    [InlineData("")]
    public void Term_with_a_sign_in_it_finds_nothing_and_breaks_nothing(string term)
    {
        Assert.Empty(_index.Find([term], 10));
        Assert.Equal([1, 2], _index.Find([term, "nvroom"], 10).Order());
    }

    [Fact]
    public void Index_is_whole_after_every_attack()
    {
        _index.Find(["'; DROP TABLE passage; --", "x\"; DELETE FROM passage; --"], 10);

        Assert.Equal([1, 2, 3], _index.Find(["ncyber"], 10).Order());
    }

    [Fact]
    public void No_terms_find_nothing() => Assert.Empty(_index.Find([], 10));

    [Fact]
    public void Of_many_terms_the_first_forty_eight_are_searched_for()
    {
        var others = Enumerable.Range(0, 20_000).Select(number => $"x{number}").ToList();

        Assert.Equal([1, 2, 3], _index.Find([.. others.Take(47), "ncyber", .. others.Skip(47)], 10).Order());
        Assert.Empty(_index.Find([.. others.Take(48), "ncyber"], 10));
    }

    [Fact]
    public void Two_indexes_side_by_side_do_not_share_passages()
    {
        using var other = SqlitePassageIndex.Build([new IndexedPassage(9, "ncyber", "", "")]);

        Assert.Equal([9], other.Find(["ncyber"], 10));
        Assert.DoesNotContain(9, _index.Find(["ncyber"], 10));
    }

    [Fact]
    public void Many_readers_find_the_same_at_once()
    {
        var found = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 400, _ => found.Add(string.Join(',', _index.Find(["ncyber"], 10))));

        Assert.Equal(["1,3,2"], found.Distinct());
    }
}
