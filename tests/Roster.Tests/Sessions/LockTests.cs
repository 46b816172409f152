using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

public sealed class LockTests : AppTests
{
    internal static async Task LockAsync(Person person)
    {
        for (var i = 0; i < 5; i++)
        {
            (await person.TryAsync("wrong password")).Is(HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_and_the_right_one_no_longer_opens()
    {
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        await LockAsync(person);

        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        var shown = await person.ShowAsync();
        Assert.InRange(shown["lockedUntil"].GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(28), TimeSpan.FromMinutes(30));
        Assert.Equal("active", shown["state"].GetString());
        Assert.True(shown["may"].GetProperty("unlock").GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public async Task A_lock_shows_in_the_list_the_filter_and_the_counts()
    {
        var (person, _) = (await Here.AddAsync(), await Here.AddAsync());
        await LockAsync(person);

        var locked = Assert.Single((await Here.Script.GetAsync("/api/v1/users?state=locked")).Items);
        Assert.Equal(person.Id, locked.GetProperty("id").GetGuid());
        Assert.Equal(1, (await Here.Script.GetAsync("/api/v1/users/summary"))["locked"].GetInt64());
    }

    [Fact]
    public async Task Four_wrong_and_then_the_right_one_starts_over()
    {
        var person = await Here.AddAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                (await person.TryAsync("wrong password")).Is(HttpStatusCode.UnprocessableEntity);
            }

            await person.SignInAsync(person.TemporaryPassword);
        }
    }

    [Fact]
    public async Task Attack_21_a_lock_does_not_keep_a_known_device_out_nor_end_what_is_open()
    {
        var person = await Here.AddAsync("viewer");
        var desk = await person.ArriveAsync();
        await LockAsync(person);

        (await desk.GetAsync("/api/v1/me")).IsOk();
        await person.SignInAsync(Person.OwnPassword, desk);
    }

    [Fact]
    public async Task A_known_device_is_no_license_to_guess()
    {
        var person = await Here.AddAsync("viewer");
        var stolen = await person.ArriveAsync();
        for (var i = 0; i < 10; i++)
        {
            (await person.TryAsync("wrong password", stolen)).Is(HttpStatusCode.UnprocessableEntity);
        }

        (await person.TryAsync(Person.OwnPassword, stolen)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(10, (await Here.EventsAsync(person.Id, "sign_in.failed")).Count);
    }

    [Fact]
    public async Task A_device_known_to_one_account_is_a_stranger_to_another()
    {
        var (one, two) = (await Here.AddAsync(), await Here.AddAsync());
        var device = await one.ArriveAsync();
        await LockAsync(two);
        (await two.TryAsync(two.TemporaryPassword, device)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_admin_unlocks_and_the_person_comes_in()
    {
        var person = await Here.AddAsync();
        await LockAsync(person);

        (await Here.Script.PostAsync(person.Path + "/unlock")).IsOk();

        Assert.Single(await Here.EventsAsync(person.Id, "user.unlocked"));
        Assert.Equal(JsonKind.Null, (await person.ShowAsync())["lockedUntil"].ValueKind);
        await person.SignInAsync(person.TemporaryPassword);
    }

    [Fact]
    public async Task Each_wrong_password_is_an_event_and_so_is_the_lock()
    {
        var person = await Here.AddAsync();
        await LockAsync(person);
        (await person.TryAsync("wrong password")).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(5, (await Here.EventsAsync(person.Id, "sign_in.failed")).Count);
        Assert.Single(await Here.EventsAsync(person.Id, "user.locked"));
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_across_spellings_of_the_address()
    {
        var person = await Here.AddAsync();
        var plain = person.Email;
        foreach (var spelling in new[] { plain, plain.ToUpperInvariant(), $" {plain} ", plain, plain.ToUpperInvariant() })
        {
            person.Email = spelling;
            (await person.TryAsync("wrong password")).Is(HttpStatusCode.UnprocessableEntity);
        }

        person.Email = plain;
        (await person.TryAsync(person.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_reset_ends_a_lock()
    {
        var person = await Here.AddAsync();
        await LockAsync(person);
        await person.SignInAsync(Here.Secret((await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk()));
    }

    [Fact]
    public async Task An_old_hash_is_replaced_at_the_next_sign_in()
    {
        var person = await Here.AddAsync();
        await person.ArriveAsync();
        var old = OldHash(Person.OwnPassword);
        await Roster.TamperAsync($"UPDATE accounts SET password_hash = {old} WHERE address_key = {person.Email}");

        await person.SignInAsync();

        var stored = await Roster.AskAsync(db => db.Set<Account>().Where(a => a.AddressKey == person.Email).Select(a => a.PasswordHash).SingleAsync());
        Assert.NotEqual(old, stored);
        await person.SignInAsync();
    }

    /// <summary>As earlier versions stored it.</summary>
    private static string OldHash(string password)
    {
        byte[] salt = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
        var key = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(password, salt, 100_000, System.Security.Cryptography.HashAlgorithmName.SHA512, 32);
        return $"$roster-pbkdf2-sha512$100000${Convert.ToBase64String(salt)}${Convert.ToBase64String(key)}";
    }
}
