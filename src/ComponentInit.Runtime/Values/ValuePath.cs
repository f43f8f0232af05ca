using System.Globalization;
using System.Text;

namespace ComponentInit.Runtime.Values;

/// <summary>Where in a value a conversion stands, such as <c>args[0].people[3].age</c>. Kept by one conversion while it goes down and up.</summary>
internal sealed class ValuePath
{
    private readonly string _root;
    private readonly List<(string? Name, int Index)> _steps = [];

    /// <summary>Starts at the whole value.</summary>
    /// <param name="root">What the whole value is called.</param>
    public ValuePath(string root) => _root = root;

    /// <summary>How deep the place is.</summary>
    public int Depth => _steps.Count;

    /// <summary>Goes into a member.</summary>
    public void Enter(string name) => _steps.Add((name, 0));

    /// <summary>Goes into an element.</summary>
    public void Enter(int index) => _steps.Add((null, index));

    /// <summary>Goes back to what holds the present place.</summary>
    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(_root);
        foreach ((string? name, int index) in _steps)
        {
            if (name is null)
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                text.Append('.').Append(name);
        }
        return text.ToString();
    }
}
