using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Bank;

/// <summary>
/// Holds the current bank with what was built from it, and follows the folder. The first load happens in
/// <see cref="StartAsync"/> and must succeed. After that the folder is looked at every <see cref="BetweenLooks"/>; a change is read
/// whole once two looks in a row see the same files, so that a half-copied folder is not taken, and is swapped in only when it is
/// sound and built. Otherwise the old one stays, and <see cref="Standing"/> and the log say why.
/// Looks rather than file system events, because a mounted folder sends none.
/// </summary>
/// <typeparam name="T">What is built from a bank; immutable. When disposable it is disposed some minutes after it was replaced.</typeparam>
/// <param name="folder">The bank's folder.</param>
/// <param name="build">Builds from a sound bank, before the swap is visible.</param>
/// <param name="time">The clock of the looks.</param>
/// <param name="logger">Hears of loads and refusals, with file and line.</param>
public sealed class KnowledgeSource<T>(
    string folder,
    Func<KnowledgeBank, CancellationToken, Task<T>> build,
    TimeProvider time,
    ILogger<KnowledgeSource<T>> logger) : BackgroundService
    where T : class
{
    /// <summary>Time between two looks at the folder: a change is in use after two looks, within a minute.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    // Longer than any turn may take, so that no question still uses what is disposed.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private readonly Queue<(T Built, DateTimeOffset At)> _replaced = [];

    // Written by the looking task alone; read by every question.
    private volatile LoadedKnowledge<T>? _current;
    private volatile KnowledgeStanding _standing = new(Version: null, LoadedAt: null, [], BuildFault: null);

    private bool _isDisposed;
    private string _loadedLook = "";
    private string _refusedLook = "";
    private string _lastLook = "";

    /// <summary>The bank that answers now. Take it once per question and keep it to the end.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public LoadedKnowledge<T> Current => _current ?? throw new InvalidOperationException("The knowledge bank is not loaded yet; start the knowledge source first.");

    /// <summary>How the bank is doing; never throws.</summary>
    public KnowledgeStanding Standing => _standing;

    /// <summary>Loads the bank, then begins to look after it.</summary>
    /// <exception cref="UnsoundBankException">The bank has faults; the message names them with file and line.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_current is null)
        {
            await LoadAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Loads the bank without following its folder: for a command that answers and ends.</summary>
    /// <exception cref="UnsoundBankException">The bank has faults; the message names them with file and line.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // The look comes before the reading: what is written during the reading makes the next look differ, and is read then.
        var look = BankLook.At(folder);
        var reading = BankReader.Read(folder);
        if (reading.Bank is null)
        {
            _standing = _standing with { Faults = reading.Faults };
        }

        var bank = reading.Sound();
        Swap(bank, await build(bank, cancellationToken), look);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        while (_replaced.TryDequeue(out var old))
        {
            Release(old.Built);
        }

        if (!_isDisposed && _current is { } current)
        {
            Release(current.Built);
        }

        _isDisposed = true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(BetweenLooks, time, stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Its normal end, also when the start of something else failed: that line is the one to read.
            }
            catch (Exception fault)
            {
                // Whatever it was, the bank that answers is untouched; a dead loop would never see the mended folder.
                logger.LookFailed(fault, Current.Bank.Version);
            }
        }
    }

    /// <summary>One look at the folder, and the swap when it has changed, come to rest and is sound.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        ReleaseReplaced();
        var look = BankLook.At(folder);
        var isAtRest = look == _lastLook;
        _lastLook = look;
        if (look == _loadedLook)
        {
            BackToLoaded();
            return;
        }

        if (!isAtRest || look == _refusedLook)
        {
            return;
        }

        var reading = BankReader.Read(folder);
        if (BankLook.At(folder) != look)
        {
            // It changed under the reader: what was read may be half of each.
            return;
        }

        if (reading.Bank is not { } bank)
        {
            Refuse(reading.Faults, look);
        }
        else if (bank.Version == Current.Bank.Version)
        {
            _loadedLook = look;
            BackToLoaded();
        }
        else
        {
            await TakeAsync(bank, look, cancellationToken);
        }
    }

    private async Task TakeAsync(KnowledgeBank bank, string look, CancellationToken cancellationToken)
    {
        T built;
        try
        {
            built = await build(bank, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _standing = _standing with { Faults = [], BuildFault = fault.GetType().Name };
            logger.BuildFailed(fault, Current.Bank.Version);
            return;
        }

        _replaced.Enqueue((Current.Built, time.GetUtcNow()));
        Swap(bank, built, look);
    }

    private void Swap(KnowledgeBank bank, T built, string look)
    {
        var now = time.GetUtcNow();
        _loadedLook = look;
        _lastLook = look;
        _refusedLook = "";
        _current = new LoadedKnowledge<T>(bank, built, now);
        _standing = new KnowledgeStanding(bank.Version, now, [], BuildFault: null);
        logger.BankLoaded(bank.Version, bank.Pages.Count, bank.Pages.Sum(page => page.Statements.Count), bank.Sessions.Count);
    }

    private void Refuse(IReadOnlyList<BankFault> faults, string look)
    {
        _refusedLook = look;
        _standing = _standing with { Faults = faults, BuildFault = null };
        logger.BankRefused(faults.Count, Current.Bank.Version);
        foreach (var fault in faults)
        {
            logger.BankFaultFound(fault.Where.File, fault.Where.Line, fault.Kind);
        }
    }

    // The folder holds what is loaded: an earlier refusal was undone.
    private void BackToLoaded()
    {
        _refusedLook = "";
        if (_standing is { Faults.Count: > 0 } or { BuildFault: not null })
        {
            _standing = _standing with { Faults = [], BuildFault = null };
            logger.BankSoundAgain(Current.Bank.Version);
        }
    }

    private void ReleaseReplaced()
    {
        while (_replaced.TryPeek(out var old) && old.At + Grace <= time.GetUtcNow())
        {
            _replaced.Dequeue();
            Release(old.Built);
        }
    }

    private void Release(T built)
    {
        try
        {
            (built as IDisposable)?.Dispose();
        }
        catch (Exception fault)
        {
            logger.ReleaseFailed(fault);
        }
    }
}
