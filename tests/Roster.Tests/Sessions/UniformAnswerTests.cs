using System.Diagnostics;
using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Attack 18: the sign-in page tells nobody whether an address has an account, or how it stands.</summary>
public sealed class UniformAnswerTests : AppTests
{
    [Fact]
    public async Task Attack_18_absent_active_suspended_deactivated_locked_and_invited_get_the_same_status_body_and_headers()
    {
        (await Here.Script.PatchAsync("/api/v1/settings", new { verbs = new[] { "suspend", "deactivate" }, activation = new[] { "shown_once", "mail_link" } })).IsOk();
        var (active, suspended, deactivated, locked) = (await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync());
        await suspended.ArriveAsync();
        await deactivated.ArriveAsync();
        (await Here.Script.PostAsync(deactivated.Path + "/deactivate")).IsOk();
        (await Here.Script.PostAsync(suspended.Path + "/suspend")).IsOk();
        await LockTests.LockAsync(locked);

        var answers = new List<(string Who, Answer Answer)>
        {
            ("absent", await AskAsync($"nobody@{Here.Code}.example", "wrong password")),
            ("active", await AskAsync(active.Email, "wrong password")),
            ("suspended, wrong", await AskAsync(suspended.Email, "wrong password")),
            ("suspended, right", await AskAsync(suspended.Email, Person.OwnPassword)),
            ("deactivated, wrong", await AskAsync(deactivated.Email, "wrong password")),
            ("deactivated, right", await AskAsync(deactivated.Email, Person.OwnPassword)),
            ("locked, wrong", await AskAsync(locked.Email, "wrong password")),
            ("locked, right", await AskAsync(locked.Email, locked.TemporaryPassword)),
            ("invited", await AskAsync((await Here.AddByAsync("mail_link")).Person.Email, "wrong password")),
            ("no password yet", await AskAsync(Here.AdminEmail, "wrong password")),
        };

        var first = Fingerprint(answers[0].Answer);
        Assert.All(answers, a => Assert.Equal(first, Fingerprint(a.Answer)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[0].Answer.Status);
    }

    [Fact]
    public async Task Attack_18_an_absent_account_costs_as_much_time_as_one_with_a_wrong_password()
    {
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        var (absent, present) = (new List<double>(), new List<double>());
        for (var i = 0; i < 9; i++)
        {
            absent.Add(await TimeAsync($"nobody{i}@{Here.Code}.example"));
            present.Add(await TimeAsync(person.Email));
            if (i % 4 == 3)
            {
                (await Here.Script.PostAsync(person.Path + "/unlock")).Is(HttpStatusCode.Conflict);
                await person.SignInAsync();
            }
        }

        // A hash that is left out would make it some twenty times quicker.
        Assert.InRange(Median(absent) / Median(present), 0.4, 2.5);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private async Task<double> TimeAsync(string email)
    {
        var watch = Stopwatch.StartNew();
        await AskAsync(email, "wrong password");
        return watch.Elapsed.TotalMilliseconds;
    }

    private Task<Answer> AskAsync(string email, string password) => Roster.Stranger().SubmitAsync("/sign-in", ("email", email), ("password", password));

    /// <summary>All that a stranger sees, but for the address they typed themselves.</summary>
    private string Fingerprint(Answer answer) => string.Join('\n',
        [((int)answer.Status).ToString(null, null), .. answer.Headers.Where(h => h.Key is not "Date" and not "Content-Length").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"),
            System.Text.RegularExpressions.Regex.Replace(answer.Text, $@"value=""\w+@{Here.Code}\.example""", "value=\"…\"")]);
}
