using System.Globalization;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Presence;
using Roster.Skills;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Imports.Planning;

/// <summary>What someone is to work on; null for what stays as it is.</summary>
internal sealed record Work(IReadOnlyList<Guid>? Queues, IReadOnlyList<SkillChoice>? Skills, EditAgentBody? Agent);

/// <summary>What the cells of a line say of queues, skills, and what comes to agents, and what of it differs. Pure.</summary>
internal sealed class WorkCells(LineCells cells, WorkHere here, List<LineFault> faults, List<FieldChange> changes)
{
    public static readonly IReadOnlyList<ImportField> OfAgents = [ImportField.Agent, ImportField.Voice, ImportField.MaxChats, ImportField.MaxEmails, ImportField.MaxTotal, ImportField.TransferNumber];

    /// <summary>Of someone who is here, or of a newcomer; null where nothing is to change.</summary>
    public Work? Read(User? user)
    {
        var now = user is null ? null : here.Of(user.Id);
        var work = new Work(Queues(now?.Queues ?? []), Skills(now?.Skills ?? new Dictionary<Guid, int?>()), Agent(user, now));
        return work is { Queues: null, Skills: null, Agent: null } ? null : work;
    }

    private IReadOnlyList<Guid>? Queues(IReadOnlyList<Guid> now)
    {
        var wanted = cells[ImportField.Queues] is { } cell ? NameCell.Read(cell, here.Queues, ImportField.Queues, "queue", faults) : cells.Clears(ImportField.Queues) ? [] : null;
        return wanted is null || wanted.ToHashSet().SetEquals(now) ? null : Changed(ImportField.Queues, Names(now), Names(wanted), wanted);

        string Names(IEnumerable<Guid> ids) => Joined(ids.Select(id => here.Queues.First(q => q.Id == id).Name));
    }

    private IReadOnlyList<SkillChoice>? Skills(IReadOnlyDictionary<Guid, int?> now)
    {
        var wanted = cells[ImportField.Skills] is { } cell ? SkillCell.Read(cell, here.Skills, here.Scale, faults) : cells.Clears(ImportField.Skills) ? [] : null;
        if (wanted is null)
        {
            return null;
        }

        // A level that is as it is shown is not named: it may be one of another scale, and is kept.
        var after = wanted.Select(w => (Id: Guid.Parse(w.Id!), w.Level)).Select(w => (w.Id, Level: w.Level is { } level && !(now.TryGetValue(w.Id, out var has) && has == level) ? level : (int?)null)).ToList();
        return after.Count == now.Count && after.All(w => w.Level is null && now.ContainsKey(w.Id)) ? null
            : Changed<IReadOnlyList<SkillChoice>>(ImportField.Skills, Names(now.Select(s => (s.Key, s.Value))), Names(after.Select(w => (w.Id, w.Level ?? now.GetValueOrDefault(w.Id) ?? here.Scale.Shown(1)))),
                [.. after.Select(w => new SkillChoice(w.Id.ToString(), w.Level))]);

        string Names(IEnumerable<(Guid Id, int? Level)> skills) => Joined(skills.Select(s => SkillCell.Write(here.Skills.First(h => h.Id == s.Id).Name, here.Scale == SkillScale.Flag ? null : s.Level)));
    }

    private EditAgentBody? Agent(User? user, WorkNow? now)
    {
        var limits = now?.Limits ?? AgentLimits.Usual;
        var body = new EditAgentBody
        {
            Agent = YesOrNo(ImportField.Agent, user is null ? null : user.ServesIn(here.Tenant)),
            Voice = YesOrNo(ImportField.Voice, now is null ? null : limits.Voice),
            MaxChats = Number(ImportField.MaxChats, now is null ? null : limits.MaxChats),
            MaxEmails = Number(ImportField.MaxEmails, now is null ? null : limits.MaxEmails),
            MaxTotal = Number(ImportField.MaxTotal, limits.MaxTotal),
            TransferNumber = cells[ImportField.TransferNumber] is { } number ? number == now?.TransferNumber ? default : Given(ImportField.TransferNumber, now?.TransferNumber, number)
                : cells.Clears(ImportField.TransferNumber) && now?.TransferNumber is not null ? Given<string>(ImportField.TransferNumber, now.TransferNumber, null) : default,
        };
        return body == new EditAgentBody() ? null : body;
    }

    private Patch<bool?> YesOrNo(ImportField field, bool? now)
    {
        if (cells[field] is not { } cell)
        {
            return default;
        }

        bool? said = Fold.Plain(cell) is "yes" or "y" or "true" or "on" or "1" or "x" ? true : Fold.Plain(cell) is "no" or "n" or "false" or "off" or "0" or "-" ? false : null;
        if (said is null)
        {
            faults.Add(new(field.Name, "not-yes-or-no", "Write yes or no."));
        }

        return said is null || said == now ? default : Given(field, now is { } was ? Word(was) : null, said, Word(said.Value));
    }

    private Patch<int?> Number(ImportField field, int? now)
    {
        if (cells[field] is not { } cell)
        {
            return cells.Clears(field) && now is not null ? Given<int?>(field, Text(now), null) : default;
        }

        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            faults.Add(new(field.Name, "not-a-number", "Write a whole number."));
            return default;
        }

        return number == now ? default : Given<int?>(field, Text(now), number, Text(number));
    }

    private Patch<T> Given<T>(ImportField field, string? before, T? value, string? after = null)
    {
        Changed(field, before, after ?? value as string, value);
        return new Patch<T>(true, value);
    }

    private T Changed<T>(ImportField field, string? before, string? after, T wanted)
    {
        changes.Add(new FieldChange(field.Name, string.IsNullOrEmpty(before) ? null : before, string.IsNullOrEmpty(after) ? null : after));
        return wanted;
    }

    private static string Joined(IEnumerable<string> names) => string.Join("; ", names.Order(StringComparer.Ordinal));

    private static string Word(bool yes) => yes ? "yes" : "no";

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
