using System.Globalization;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Sets aside what a host has changed in its reader or writer, until it is disposed.</summary>
internal static class HostSettings
{
    public static Reading SetAside(JsonReader reader) => new(reader);

    public static Writing SetAside(JsonWriter writer) => new(writer);

    internal readonly struct Reading : IDisposable
    {
        private readonly JsonReader _reader;
        private readonly DateParseHandling _dates;
        private readonly FloatParseHandling _numbers;
        private readonly JsonNameTable? _names;

        public Reading(JsonReader reader)
        {
            (_reader, _dates, _numbers) = (reader, reader.DateParseHandling, reader.FloatParseHandling);
            reader.DateParseHandling = DateParseHandling.None;
            // A decimal refuses what is beyond it; the text of the number is taken from the reader's buffer in any case.
            reader.FloatParseHandling = FloatParseHandling.Double;
            if (reader is JsonTextReader text)
                (_names, text.PropertyNameTable) = (text.PropertyNameTable, MemberNames.All);
        }

        public void Dispose()
        {
            (_reader.DateParseHandling, _reader.FloatParseHandling) = (_dates, _numbers);
            if (_reader is JsonTextReader text)
                text.PropertyNameTable = _names;
        }
    }

    internal readonly struct Writing : IDisposable
    {
        private readonly JsonWriter _writer;
        private readonly StringEscapeHandling _escapes;
        private readonly DateFormatHandling _dates;
        private readonly DateTimeZoneHandling _zones;
        private readonly string? _dateFormat;
        private readonly CultureInfo _culture;

        public Writing(JsonWriter writer)
        {
            _writer = writer;
            (_escapes, _dates, _zones) = (writer.StringEscapeHandling, writer.DateFormatHandling, writer.DateTimeZoneHandling);
            (_dateFormat, _culture) = (writer.DateFormatString, writer.Culture);
            (writer.StringEscapeHandling, writer.DateFormatHandling) = (StringEscapeHandling.Default, DateFormatHandling.IsoDateFormat);
            (writer.DateTimeZoneHandling, writer.DateFormatString) = (DateTimeZoneHandling.RoundtripKind, null);
            writer.Culture = CultureInfo.InvariantCulture;
        }

        public void Dispose()
        {
            (_writer.StringEscapeHandling, _writer.DateFormatHandling, _writer.DateTimeZoneHandling) = (_escapes, _dates, _zones);
            (_writer.DateFormatString, _writer.Culture) = (_dateFormat, _culture);
        }
    }
}
