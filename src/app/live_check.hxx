/// \file
/// The check that follows an open document while somebody types (kiểm tra khi gõ): after a pause what changed is read
/// on the main thread in short slices, judged on a worker thread, and the result told on the main thread. When nobody
/// has typed for a while everything is read once more, for looks can be changed where the text shows nothing.
#pragma once

#include "app/sealing.hxx"

#include <functional>
#include <map>
#include <memory>

namespace kehoach::app
{
/// What one check found, never changed once made: every thread may read it.
struct LiveResult
{
    Checked checked;
    check::Options options;
    SealView seal;
};

/// One for each document, however many windows show it; it lives as long as somebody holds it. All of it is for the
/// main thread.
class LiveCheck
{
public:
    using Listener = std::function<void()>;

    /// That of the document; begins with a check where nobody held one yet.
    static std::shared_ptr<LiveCheck> of(uno::Reference<uno::XComponentContext> const& context,
                                         office::TextDocument const& document);
    ~LiveCheck();

    /// Empty once the document is closed.
    office::TextDocument document() const;
    /// The newest result; null before the first, and once the document is closed.
    std::shared_ptr<LiveResult const> result() const;
    /// Nothing changed since that was read.
    bool isUpToDate() const;
    /// Checks now, also where the check while typing is switched off: on request, or because settings changed.
    void checkAgain();

    /// Told of each new result, when one grows old while nothing checks by itself, and when the document closes.
    /// Holds until the number it returns is handed to forget().
    int listen(Listener listener);
    void forget(int number);

    /// What was done, for tests and benchmarks.
    struct Work
    {
        int slices = 0;          ///< of reading
        double longestFirst = 0; ///< seconds of the first slice, which gets the whole text in one call
        double longestSlice = 0; ///< seconds of the others
        double reading = 0;      ///< seconds on the main thread, all slices
        int readings = 0;        ///< that came to their end
        int wholeReadings = 0;   ///< those of them that read everything
        int paragraphs = 0;      ///< Writer was asked for in them
        int checks = 0;          ///< whose result was told
        int dropped = 0;         ///< that the user overtook
    };
    Work const& work() const;

private:
    struct Followed;
    struct Reading;
    struct State;
    explicit LiveCheck(std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

/// Settings have changed: every document that is followed is checked again.
void checkAllAgain();
} // namespace kehoach::app
