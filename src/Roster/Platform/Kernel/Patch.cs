namespace Roster.Platform.Kernel;

/// <summary>A member of a PATCH: absent, or given (perhaps as null, which clears).</summary>
public readonly record struct Patch<T>(bool Given, T? Value)
{
    public static implicit operator Patch<T>(T? value) => new(true, value);

    public T? Or(T? current) => Given ? Value : current;
}
