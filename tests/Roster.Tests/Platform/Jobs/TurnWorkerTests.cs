using Microsoft.Extensions.Logging.Abstractions;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Tests.Platform.Jobs;

public sealed class TurnWorkerTests
{
    [Fact]
    public async Task A_worker_that_has_long_been_idle_begins_at_once_when_there_is_work()
    {
        using var worker = new Idler(new HurriedClock(hurried: 20));
        await worker.StartAsync(CancellationToken.None);
        // Twenty looks in vain, each after its time; from then on its time never comes.
        await worker.Looked(21);
        var found = worker.Looked(22);
        worker.Heard([], [new Happened(default, "work", default)], here: true);
        await found;
        await worker.StopAsync(CancellationToken.None);
    }

    private sealed class Idler(TimeProvider clock) : TurnWorker(clock, NullLogger.Instance)
    {
        private readonly SemaphoreSlim looks = new(0);
        private int seen;

        public async Task Looked(int times)
        {
            for (; seen < times; seen++)
            {
                Assert.True(await looks.WaitAsync(TimeSpan.FromSeconds(20)), $"looked {seen} times, not {times}");
            }
        }

        protected override bool IsWork(string happened) => happened == "work";

        protected override Task<bool> TurnAsync(CancellationToken cancellation)
        {
            looks.Release();
            return Task.FromResult(false);
        }

        protected override Task<bool> PruneSomeAsync(CancellationToken cancellation) => Task.FromResult(false);

        protected override Task ReleaseAsync(CancellationToken cancellation) => Task.CompletedTask;
    }

    /// <summary>Its first timers are over at once, and the others never.</summary>
    private sealed class HurriedClock(int hurried) : TimeProvider
    {
        private int made;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, made++ < hurried ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
