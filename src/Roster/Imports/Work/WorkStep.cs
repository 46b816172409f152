using Roster.Imports.Planning;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Presence;
using Roster.Queues;
using Roster.Skills;

namespace Roster.Imports.Work;

/// <summary>Gives people what they are to work on, by the operations that do: queues of all together, skills of all together, what comes to agents one by one.</summary>
internal sealed class WorkStep(OperationRunner runner, Caller caller)
{
    /// <returns>Of those who were refused, why. What was done for others is done: it is for the caller to take all or none of it.</returns>
    public async Task<IReadOnlyDictionary<UserId, Problem>> DoAsync(IReadOnlyList<(UserId Id, Planning.Work Work)> people, CancellationToken cancellation)
    {
        var refused = new Dictionary<UserId, Problem>();
        IReadOnlyList<QueuesOf> queues = [.. people.Where(p => p.Work.Queues is not null).Select(p => new QueuesOf(p.Id, [.. p.Work.Queues!.Select(id => new QueueId(id))]))];
        if (queues.Count > 0)
        {
            Keep(ImportField.Queues, [.. queues.Select(q => q.User)], await runner.RunAsync<SetQueues, IReadOnlyList<Problem?>>(new(queues), caller, cancellation));
        }

        IReadOnlyList<SkillsOf> skills = [.. people.Where(p => p.Work.Skills is not null).Select(p => new SkillsOf(p.Id, p.Work.Skills!))];
        if (skills.Count > 0)
        {
            Keep(ImportField.Skills, [.. skills.Select(s => s.User)], await runner.RunAsync<SetSkills, IReadOnlyList<Problem?>>(new(skills), caller, cancellation));
        }

        foreach (var (id, work) in people.Where(p => p.Work.Agent is not null))
        {
            if ((await runner.RunAsync<EditAgent, AgentView>(new(id, work.Agent!), caller, cancellation)).Problem is { } problem)
            {
                refused.TryAdd(id, problem);
            }
        }

        return refused;

        void Keep(ImportField field, IReadOnlyList<UserId> whose, Result<IReadOnlyList<Problem?>> answers)
        {
            foreach (var (index, id) in whose.Index())
            {
                if ((answers.Problem ?? answers.Value[index]) is { } problem)
                {
                    refused.TryAdd(id, problem.At(field.Name));
                }
            }
        }
    }
}
