using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Bank;

public sealed class KnowledgeSourceTests : IDisposable
{
    private const string Page = "VAR/themas/cyber.md";

    private readonly BankOnDisk _disk = new();
    private readonly HandClock _clock = new();
    private readonly RecordedLog<KnowledgeSource<BuiltEngine>> _log = new();
    private readonly KnowledgeSource<BuiltEngine> _source;
    private Func<KnowledgeBank, CancellationToken, Task<BuiltEngine>> _build = (bank, _) => Task.FromResult(new BuiltEngine(bank.Version));

    public KnowledgeSourceTests() => _source = new KnowledgeSource<BuiltEngine>(_disk.Folder, (bank, cancellationToken) => _build(bank, cancellationToken), _clock, _log);

    public void Dispose()
    {
        _source.Dispose();
        _disk.Dispose();
    }

    [Fact]
    public async Task Faulty_bank_at_start_stops_the_start_with_file_and_line()
    {
        _disk.Change(Page, "houders:", "houderss:");

        var fault = await Assert.ThrowsAsync<UnsoundBankException>(() => _source.StartAsync(default));

        Assert.Contains("VAR/themas/cyber.md:10: onbekende sleutel 'houderss'", fault.Message, StringComparison.Ordinal);
        Assert.False(_source.Standing.CanAnswer);
        Assert.Single(_source.Standing.Faults);
        Assert.Throws<InvalidOperationException>(() => _source.Current);
    }

    [Fact]
    public async Task Sound_change_is_taken_after_two_equal_looks()
    {
        await _source.LoadAsync(default);
        var before = _source.Current;

        _disk.Change(Page, "vijf sporen aan", "zes sporen aan");
        await _source.LookAsync(default);
        Assert.Same(before, _source.Current);
        await _source.LookAsync(default);

        Assert.Contains(_source.Current.Bank.Pages, page => page.Statements.Any(statement => statement.Text.Dutch.Contains("zes sporen", StringComparison.Ordinal)));
        Assert.Equal(_source.Current.Bank.Version, _source.Current.Built.Version);
        Assert.Equal(_source.Current.Bank.Version, _source.Standing.Version);
        Assert.NotEqual(before.Bank.Version, _source.Current.Bank.Version);
    }

    [Fact]
    public async Task Half_copied_folder_is_not_taken_until_it_comes_to_rest()
    {
        await _source.LoadAsync(default);
        var before = _source.Current;
        _disk.Write("VAR/projecten/een.md", Project("een"));
        await _source.LookAsync(default);

        // The copy goes on between the looks; each state by itself is sound and would be taken if one look sufficed.
        _disk.Write("VAR/projecten/twee.md", Project("twee"));
        await _source.LookAsync(default);
        Assert.Same(before, _source.Current);
        _disk.Write("VAR/projecten/drie.md", Project("drie"));
        await _source.LookAsync(default);
        Assert.Same(before, _source.Current);

        await _source.LookAsync(default);
        Assert.Equal(5, _source.Current.Bank.Pages.Count);
    }

    [Fact]
    public async Task Faulty_change_keeps_the_old_and_tells_file_and_line()
    {
        await _source.LoadAsync(default);
        var before = _source.Current;

        _disk.Change(Page, "persoon: vroom", "persoon: vrom");
        await TwoLooksAsync();

        Assert.Same(before, _source.Current);
        Assert.True(_source.Standing.CanAnswer);
        Assert.Equal(before.Bank.Version, _source.Standing.Version);
        Assert.Equal(new Location(Page, 11), Assert.Single(_source.Standing.Faults).Where);
        Assert.Contains(_log.Lines, line => line == "Error Fault in the knowledge bank at VAR/themas/cyber.md:11: DeadReference");
        Assert.DoesNotContain(_log.Lines, line => line.Contains("vrom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refused_folder_is_read_once_and_mended_one_is_taken()
    {
        await _source.LoadAsync(default);
        _disk.Change(Page, "persoon: vroom", "persoon: vrom");
        await TwoLooksAsync();
        await TwoLooksAsync();
        Assert.Single(_log.Lines, line => line.Contains("is not taken", StringComparison.Ordinal));

        _disk.Change(Page, "persoon: vrom\n", "persoon: vroom\n  neven: nee\n");
        await TwoLooksAsync();

        Assert.Empty(_source.Standing.Faults);
        Assert.Equal(_source.Standing.Version, BankReader.Read(_disk.Folder).Sound().Version);
        Assert.Equal(_source.Standing.Version, _source.Current.Built.Version);
    }

    [Fact]
    public async Task Undone_change_clears_the_faults_without_a_new_build()
    {
        var builds = 0;
        _build = (bank, _) =>
        {
            builds++;
            return Task.FromResult(new BuiltEngine(bank.Version));
        };
        await _source.LoadAsync(default);
        _disk.Write(Page, "kapot");
        await TwoLooksAsync();
        Assert.NotEmpty(_source.Standing.Faults);

        _disk.Write(Page, BankOnDisk.Cyber);
        await TwoLooksAsync();

        Assert.Empty(_source.Standing.Faults);
        Assert.Equal(1, builds);
    }

    [Fact]
    public async Task Folder_that_disappears_keeps_the_old()
    {
        await _source.LoadAsync(default);
        var away = _disk.Folder + "-weg";
        Directory.Move(_disk.Folder, away);
        await TwoLooksAsync();
        Assert.Equal(BankFaultKind.MissingFile, Assert.Single(_source.Standing.Faults).Kind);
        Assert.True(_source.Standing.CanAnswer);

        Directory.Move(away, _disk.Folder);
        await TwoLooksAsync();
        Assert.Empty(_source.Standing.Faults);
    }

    [Fact]
    public async Task Link_that_is_turned_to_a_new_copy_is_a_change()
    {
        using var next = new BankOnDisk();
        next.Change(Page, "vijf sporen aan", "vier sporen aan");
        foreach (var file in new[] { _disk.Folder, next.Folder }.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)))
        {
            // Copies that keep the times: names, sizes and times alone do not tell them apart.
            File.SetLastWriteTimeUtc(file, _clock.GetUtcNow().UtcDateTime);
        }

        var link = _disk.Folder + "-link";
        Directory.CreateSymbolicLink(link, _disk.Folder);
        try
        {
            using var source = new KnowledgeSource<BuiltEngine>(link, _build, _clock, _log);
            await source.LoadAsync(default);
            var before = source.Current.Bank.Version;

            Directory.Delete(link);
            Directory.CreateSymbolicLink(link, next.Folder);
            await source.LookAsync(default);
            await source.LookAsync(default);

            Assert.NotEqual(before, source.Current.Bank.Version);
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    [Fact]
    public async Task Failed_build_keeps_the_old_and_is_tried_again()
    {
        await _source.LoadAsync(default);
        var before = _source.Current;
        _build = (_, _) => throw new IOException("disk full");
        _disk.Change(Page, "vijf sporen aan", "zes sporen aan");
        await TwoLooksAsync();
        Assert.Same(before, _source.Current);
        Assert.Equal("IOException", _source.Standing.BuildFault);

        _build = (bank, _) => Task.FromResult(new BuiltEngine(bank.Version));
        await _source.LookAsync(default);

        Assert.NotSame(before, _source.Current);
        Assert.Null(_source.Standing.BuildFault);
    }

    [Fact]
    public async Task Swap_is_visible_only_when_the_new_is_built()
    {
        await _source.LoadAsync(default);
        var before = _source.Current;
        var ready = new TaskCompletionSource<BuiltEngine>(TaskCreationOptions.RunContinuationsAsynchronously);
        _build = (_, _) => ready.Task;
        _disk.Change(Page, "vijf sporen aan", "zes sporen aan");
        await _source.LookAsync(default).WaitAsync(TimeSpan.FromSeconds(30));
        var look = _source.LookAsync(default);
        Assert.False(look.IsCompleted);
        Assert.Same(before, _source.Current);

        ready.SetResult(new BuiltEngine("new"));
        await look;

        Assert.Equal("new", _source.Current.Built.Version);
    }

    [Fact]
    public async Task Replaced_engine_is_disposed_after_the_turns_that_use_it_and_the_last_at_the_end()
    {
        await _source.LoadAsync(default);
        var first = _source.Current.Built;
        _disk.Change(Page, "vijf sporen aan", "zes sporen aan");
        await TwoLooksAsync();
        var second = _source.Current.Built;

        _clock.Move(TimeSpan.FromMinutes(4));
        await _source.LookAsync(default);
        Assert.Equal(0, first.Disposals);
        _clock.Move(TimeSpan.FromMinutes(2));
        await _source.LookAsync(default);
        Assert.Equal((1, 0), (first.Disposals, second.Disposals));

        _source.Dispose();
        _source.Dispose();
        Assert.Equal((1, 1), (first.Disposals, second.Disposals));
    }

    private static string Project(string name) => $"---\nsoort: project\ntitel: Project {name}\ntitel-en: Project {name} in English\nbron: VAR-2022\n---\n";

    private async Task TwoLooksAsync()
    {
        await _source.LookAsync(default);
        await _source.LookAsync(default);
    }
}
