using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Bank;

/// <summary>The started source, which looks of its own accord.</summary>
public sealed class KnowledgeSourceLoopTests : IDisposable
{
    private const string Page = "VAR/themas/cyber.md";

    private readonly BankOnDisk _disk = new();
    private readonly HandClock _clock = new();
    private readonly KnowledgeSource<BuiltEngine> _source;
    private Func<KnowledgeBank, CancellationToken, Task<BuiltEngine>> _build = (bank, _) => Task.FromResult(new BuiltEngine(bank.Version));

    public KnowledgeSourceLoopTests() => _source = new KnowledgeSource<BuiltEngine>(_disk.Folder, (bank, cancellationToken) => _build(bank, cancellationToken), _clock, new RecordedLog<KnowledgeSource<BuiltEngine>>());

    public void Dispose()
    {
        _source.Dispose();
        _disk.Dispose();
    }

    [Fact]
    public async Task Started_source_looks_by_its_clock_and_has_a_change_within_a_minute()
    {
        await _source.StartAsync(default);
        await _clock.NextWaitAsync();
        var before = _source.Current.Bank.Version;
        _disk.Change(Page, "vijf sporen aan", "zes sporen aan");

        var passed = TimeSpan.Zero;
        while (_source.Current.Bank.Version == before && passed < TimeSpan.FromMinutes(1))
        {
            _clock.Move(KnowledgeSource<BuiltEngine>.BetweenLooks);
            passed += KnowledgeSource<BuiltEngine>.BetweenLooks;
            await _clock.NextWaitAsync();
        }

        Assert.NotEqual(before, _source.Current.Bank.Version);
        await _source.StopAsync(default);
    }

    [Fact]
    public async Task Look_that_fails_in_an_unforeseen_way_does_not_end_the_looking()
    {
        await _source.StartAsync(default);
        await _clock.NextWaitAsync();
        var before = _source.Current.Bank.Version;
        _build = (_, _) => throw new OperationCanceledException("a search index that gave up by itself");
        _disk.Change(Page, "vijf sporen aan", "zes sporen aan");
        for (var tick = 0; tick < 3; tick++)
        {
            _clock.Move(KnowledgeSource<BuiltEngine>.BetweenLooks);
            await _clock.NextWaitAsync();
        }

        _build = (bank, _) => Task.FromResult(new BuiltEngine(bank.Version));
        _clock.Move(KnowledgeSource<BuiltEngine>.BetweenLooks);
        await _clock.NextWaitAsync();

        Assert.NotEqual(before, _source.Current.Bank.Version);
        await _source.StopAsync(default);
    }
}
