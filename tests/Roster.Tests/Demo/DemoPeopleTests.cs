using Roster.Demo;
using Roster.Platform.Text;

namespace Roster.Tests.Demo;

public sealed class DemoPeopleTests
{
    private static readonly List<DemoPerson> People = [.. new DemoPeople(20_000, "lumen.example").All()];

    [Fact]
    public void The_same_people_come_each_time()
    {
        var again = new DemoPeople(20_000, "lumen.example").All().Select(p => (p.Given, p.Family, p.Email, p.Added));
        Assert.Equal(People.Select(p => (p.Given, p.Family, p.Email, p.Added)), again);
    }

    [Fact]
    public void No_address_comes_twice() => Assert.Distinct(People.Select(p => p.Email.Key));

    [Fact]
    public void Their_fields_are_such_as_a_person_could_type()
    {
        Assert.All(People.Take(5_000), person =>
        {
            Assert.All(new[] { person.Given, person.Family, person.Display ?? "x" }, name =>
            {
                Assert.Null(NameRule.Fault(name));
                Assert.Equal(name, NameRule.Tidy(name));
            });
            Assert.Equal(person.Phone, person.Phone is null ? null : PhoneNumber.Parse(person.Phone));
            Assert.True(person.SignIns.SequenceEqual(person.SignIns.OrderDescending()));
            Assert.All(person.SignIns, ago => Assert.InRange(ago, TimeSpan.Zero, person.Added));
        });
    }

    [Fact]
    public void They_are_of_every_kind()
    {
        Assert.InRange(People.Count(p => !p.Suspended) / (double)People.Count, 0.9, 0.96);
        Assert.Equal(6, People.Select(p => p.Type).Distinct().Count());
        Assert.Contains(People, p => p.Locked);
        Assert.Contains(People, p => p.SignIns.Count == 0);
        Assert.Contains(People, p => p.Roles.Count > 1);
        Assert.All(new[] { "王", "محمد", "Олена", "Łukasz", "Νίκος", "José" }, name => Assert.Contains(People, p => $"{p.Display} {p.Given}".Contains(name, StringComparison.Ordinal)));
    }
}
