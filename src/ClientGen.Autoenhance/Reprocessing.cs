using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>Tells an image that is enhanced again from one that still shows the result of the last time.</summary>
/// <remarks>
/// The vendor publishes no version and no time of change of an image. What shows the new work is that the image was seen at work since,
/// or that it ended otherwise than before. An image that shows neither, look after look, has been enhanced faster than it was looked at,
/// or shows its old state for long: it is taken as done after a while only.
/// </remarks>
internal sealed class Reprocessing
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _settleTime;
    private readonly long _asked;
    private readonly JobState? _before;
    private volatile bool _seenAtWork;

    /// <param name="time">The clock.</param>
    /// <param name="settleTime">For how long an end that may be the old one is not believed.</param>
    /// <param name="answer">What the vendor answered when it was asked; null where that is not known.</param>
    public Reprocessing(TimeProvider time, TimeSpan settleTime, Image? answer)
    {
        (_time, _settleTime, _asked) = (time, settleTime, time.GetTimestamp());
        if (answer is null || !Tells(answer))
            return;
        _before = ImageJobs.StateOf(answer);
        _seenAtWork = _before == JobState.Running;
    }

    public JobState StateOf(Image image)
    {
        var state = ImageJobs.StateOf(image);
        if (state == JobState.Running)
        {
            _seenAtWork |= Tells(image);
            return state;
        }
        var isNew = _seenAtWork || (_before is { } before && before != state);
        var isSettled = _settleTime != Timeout.InfiniteTimeSpan && _time.GetElapsedTime(_asked) >= _settleTime;
        return isNew || isSettled ? state : JobState.Running;
    }

    // A response without a word on the state is no sign of work.
    private static bool Tells(Image image) =>
        image.Status is not null || image.Enhanced is not null || ImageJobs.StateOf(image) != JobState.Running;
}
