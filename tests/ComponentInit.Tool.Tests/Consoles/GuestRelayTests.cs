using System.Text;
using ComponentInit.Tool.Consoles;
using Xunit;

namespace ComponentInit.Tool.Tests.Consoles;

public sealed class GuestRelayTests
{
    [Fact]
    public void Lines_of_two_streams_do_not_mix()
    {
        using MemoryStream target = new();
        using (GuestRelay relay = new(target, () => { }))
        {
            relay.Output("one "u8);
            relay.Error("error\n"u8);
            relay.Output("line\nrest"u8);
        }
        Assert.Equal("error\none line\nrest", Encoding.UTF8.GetString(target.ToArray()));
    }

    [Fact]
    public void Bytes_that_are_no_text_pass_as_they_are()
    {
        using MemoryStream target = new();
        using (GuestRelay relay = new(target, () => { }))
            relay.Output([0xFF, 0x00, 0x0A, 0xC3]);
        Assert.Equal([0xFF, 0x00, 0x0A, 0xC3], target.ToArray());
    }

    [Fact]
    public void A_line_without_end_is_sent_in_pieces()
    {
        using MemoryStream target = new();
        using GuestRelay relay = new(target, () => { });
        relay.Output(new byte[100_000]);
        Assert.Equal(100_000, target.Length);
    }

    [Fact]
    public void The_status_line_goes_away_before_each_write()
    {
        using MemoryStream target = new();
        int cleared = 0;
        using (GuestRelay relay = new(target, () => cleared++))
        {
            relay.Output("a"u8);
            Assert.Equal(0, cleared);
            relay.Output("\n"u8);
        }
        Assert.Equal(1, cleared);
    }
}
