#include "app/live_check.hxx"

#include "app/check_options.hxx"
#include "app/worker.hxx"
#include "office/change_watch.hxx"
#include "office/main_thread.hxx"
#include "office/reader.hxx"

#include <rtl/ref.hxx>

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace kehoach::app
{
namespace
{
using Clock = Worker::Clock;

/// A pause in typing.
constexpr auto pause = std::chrono::milliseconds(300);
/// After which nothing is read but what looks may have changed in places that nobody can know.
constexpr auto idle = std::chrono::seconds(3);
/// Of reading at a stretch; a paragraph more may come on top. Eight are what nobody notices.
constexpr auto slice = std::chrono::milliseconds(4);

/// A check of a long document takes several times the memory of what is kept of it, and the result before it is gone;
/// the C library would not let go of either.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
constexpr std::size_t longDocument = 5000; // paragraphs

/// The same, in memory of its own: what is kept long would else stand between what was in use meanwhile, and the C
/// library lets go of whole pages only.
template <class Value> Value compact(Value const& scattered)
{
    return scattered;
}

/// On the heap for good, and stopped when the office ends: no thread of ours runs while the process is torn down.
Worker& worker(uno::Reference<uno::XComponentContext> const& context)
{
    static Worker* const worker = [&] {
        auto* const made = new Worker;
        office::whenOfficeEnds(context, [made] { made->stop(); });
        return made;
    }();
    return *worker;
}
} // namespace

/// What the worker knows of a document. Its own but for the revision: nobody else asks while it works.
struct LiveCheck::Followed
{
    std::shared_ptr<document::Snapshot const> snapshot; ///< as the outline of the last reading says
    std::shared_ptr<LiveResult const> result;           ///< of that snapshot; null where it was not checked
    std::atomic<long> revision = 0;                     ///< of the document, counted in changes
};

/// One reading on its way to the worker.
struct LiveCheck::Reading
{
    bool isWhole;
    document::Snapshot snapshot;
    std::vector<document::Replacement> changes;
    check::Options options;
    long revision;
    bool anyway;
};

/// Held by the LiveCheck; what is on its way through the queues holds it weakly.
struct LiveCheck::State : std::enable_shared_from_this<LiveCheck::State>
{
    explicit State(uno::Reference<uno::XComponentContext> const& where)
        : context(where)
        , main(where)
    {
    }

    template <class Action> std::function<void()> weakly(Action action)
    {
        return [self = weak_from_this(), action] {
            if (auto const state = self.lock())
                action(*state);
        };
    }

    void changed()
    {
        reader.reset();
        ++followed->revision;
        bool const wasUpToDate = std::exchange(upToDate, false);
        readsWhole = false;
        due.reset();
        if (follows())
            checkAt(Clock::now() + pause);
        else if (wasUpToDate)
            tell();
    }

    bool follows()
    {
        // Read from the file once a burst of changes, not with every key.
        if (Clock::now() > liveReadAt + std::chrono::seconds(1))
        {
            live = Settings::load(context).live;
            liveReadAt = Clock::now();
        }
        return live;
    }

    /// One alarm is on its way at most; it is set anew where it comes too early.
    void checkAt(Clock::time_point when)
    {
        due = when;
        if (!std::exchange(alarmSet, true))
            setAlarm();
    }
    void setAlarm()
    {
        auto const alarm = weakly([](State& state) { state.alarm(); });
        worker(context).runAt(*due, [post = main, alarm] { post.post(alarm); });
    }
    void alarm()
    {
        if (due && Clock::now() < *due)
            return setAlarm();
        alarmSet = false;
        if (!std::exchange(due, std::nullopt))
            return;
        if (watch->isResting())
            checkAt(Clock::now() + pause);
        else if (watch->document().is())
            read();
    }

    void read()
    {
        reader = std::make_unique<office::Reader>(watch->document(), readsWhole ? office::Outline() : outline);
        begins = true;
        readSlice();
    }

    void readSlice()
    {
        if (!reader)
            return;
        auto const start = Clock::now();
        bool const first = std::exchange(begins, false);
        bool done = false;
        try
        {
            done = reader->readUntil(start + slice);
        }
        catch (uno::Exception const&)
        {
            // The document changed under the reader without a word: later, and only so often.
            reader.reset();
            if (++failures < 3)
                checkAt(Clock::now() + pause);
            return;
        }
        ++work.slices;
        double const took = std::chrono::duration<double>(Clock::now() - start).count();
        double& longest = first ? work.longestFirst : work.longestSlice;
        longest = std::max(longest, took);
        work.reading += took;
        if (done)
            judge(*std::exchange(reader, {}));
        else
            main.post(weakly([](State& state) { state.readSlice(); }));
    }

    void judge(office::Reader& read)
    {
        ++work.readings;
        work.wholeReadings += read.isWhole();
        work.paragraphs += read.paragraphsRead();
        failures = 0;
        outline = read.takeOutline();
        auto const reading = std::make_shared<Reading>();
        reading->isWhole = read.isWhole();
        reading->changes = read.takeChanges();
        reading->snapshot = read.take();
        reading->revision = followed->revision;
        reading->anyway = std::exchange(checksAnyway, false);
        auto const installation = Installation::of(context);
        reading->options = checkOptions(context, stateOf(*installation, reading->snapshot), uiLanguage(context));
        reading->options.threads = 1; // a person is typing
        if (!reading->isWhole)
        {
            readsWhole = true;
            checkAt(Clock::now() + idle);
        }
        worker(context).run([reading, followed = followed, installation, &checker = installation->checker(),
                             post = main, self = weak_from_this()] {
            auto const result = judged(*reading, *followed, checker);
            post.post([self, result, of = reading->revision] {
                if (auto const state = self.lock())
                    result ? state->finish(result, of) : state->fail();
            });
        });
    }

    /// On the worker. Null where it did not come to a result.
    static std::shared_ptr<LiveResult const> judged(Reading& reading, Followed& followed, check::Checker const& checker)
    {
        try
        {
            if (!reading.isWhole && !followed.snapshot)
                return {};
            auto const result = std::make_shared<LiveResult>();
            result->options = reading.options;
            result->checked.snapshot =
                reading.isWhole ? compact(std::exchange(reading.snapshot, {}))
                                : document::replaced(*followed.snapshot, std::move(reading.changes), reading.snapshot);
            if (followed.result && !reading.anyway && result->checked.snapshot == *followed.snapshot)
                return followed.result;
            followed.snapshot = { result, &result->checked.snapshot };
            followed.result.reset();
            if (reading.revision == followed.revision) // else the next reading is on its way
            {
                result->checked.report = compact(checker.check(result->checked.snapshot, reading.options));
                result->seal = sealOf(result->checked.snapshot);
                followed.result = result;
            }
            return result;
        }
        catch (std::exception const&)
        {
            followed.snapshot.reset();
            followed.result.reset();
            return {};
        }
    }

    void fail()
    {
        outline = {}; // the next change reads everything
    }

    void finish(std::shared_ptr<LiveResult const> const& found, long of)
    {
        if (of != followed->revision || !watch->document().is())
        {
            ++work.dropped;
            return;
        }
        bool const news = result != found || !upToDate;
        work.checks += news;
        upToDate = true;
        result = found;
        if (news)
            tell();
        if (hasLongResult())
            worker(context).run(giveBackMemory);
    }

    bool hasLongResult() const { return result && result->checked.snapshot.paragraphs.size() > longDocument; }

    void close()
    {
        reader.reset();
        result.reset();
        tell();
    }

    void tell()
    {
        auto const told = listeners; // one of them may go meanwhile, or another come
        for (auto const& [number, listener] : told)
        {
            if (listeners.contains(number))
                listener();
        }
    }

    uno::Reference<uno::XComponentContext> context;
    office::MainThread main;
    rtl::Reference<office::ChangeWatch> watch;
    std::unique_ptr<office::Reader> reader; ///< while a reading is under way
    bool begins = false;                    ///< its first slice is still to come
    std::shared_ptr<LiveResult const> result;
    std::map<int, Listener> listeners;
    int nextListener = 0;
    std::shared_ptr<Followed> followed = std::make_shared<Followed>();
    office::Outline outline; ///< of the snapshot the worker has, or is about to have
    bool upToDate = false;
    std::optional<Clock::time_point> due; ///< to read
    Clock::time_point liveReadAt;
    bool alarmSet = false, live = true;
    bool readsWhole = true;    ///< the next time
    bool checksAnyway = false; ///< the next time, also where the document is the same
    int failures = 0;
    Work work;
};

namespace
{
/// Who follows which document; entries whose check is gone are left out.
std::vector<std::weak_ptr<LiveCheck>>& followed()
{
    static auto* const all = new std::vector<std::weak_ptr<LiveCheck>>;
    std::erase_if(*all, [](auto const& one) { return one.expired(); });
    return *all;
}
} // namespace

std::shared_ptr<LiveCheck> LiveCheck::of(uno::Reference<uno::XComponentContext> const& context,
                                         office::TextDocument const& document)
{
    for (auto const& one : followed())
    {
        if (auto const check = one.lock(); check && check->document() == document)
            return check;
    }
    auto const state = std::make_shared<State>(context);
    state->watch = new office::ChangeWatch(document, state->weakly([](State& it) { it.changed(); }),
                                           state->weakly([](State& it) { it.close(); }));
    state->watch->start();
    state->checkAt(Clock::now());
    std::shared_ptr<LiveCheck> const check(new LiveCheck(state));
    followed().push_back(check);
    return check;
}

LiveCheck::LiveCheck(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

LiveCheck::~LiveCheck()
{
    m_state->watch->stop();
    auto const context = m_state->context;
    bool const wasLong = m_state->hasLongResult();
    m_state.reset();
    if (wasLong)
        worker(context).run(giveBackMemory);
}

office::TextDocument LiveCheck::document() const
{
    return m_state->watch->document();
}

std::shared_ptr<LiveResult const> LiveCheck::result() const
{
    return m_state->result;
}

bool LiveCheck::isUpToDate() const
{
    return m_state->upToDate;
}

void LiveCheck::checkAgain()
{
    ++m_state->followed->revision;
    m_state->upToDate = false;
    m_state->readsWhole = m_state->checksAnyway = true;
    m_state->liveReadAt = {};
    m_state->reader.reset();
    m_state->checkAt(Clock::now());
}

int LiveCheck::listen(Listener listener)
{
    m_state->listeners.emplace(++m_state->nextListener, std::move(listener));
    return m_state->nextListener;
}

void LiveCheck::forget(int number)
{
    m_state->listeners.erase(number);
}

LiveCheck::Work const& LiveCheck::work() const
{
    return m_state->work;
}

void checkAllAgain()
{
    auto const all = followed();
    for (auto const& one : all)
    {
        if (auto const check = one.lock())
            check->checkAgain();
    }
}
} // namespace kehoach::app
