#include "office/main_thread.hxx"

#include "office/quietly.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>

#include <utility>

namespace kehoach::office
{
namespace
{
class Work : public WeakImpl<css::awt::XCallback>
{
public:
    explicit Work(std::function<void()> work)
        : m_work(std::move(work))
    {
    }

    void SAL_CALL notify(uno::Any const&) override
    {
        quietly(std::exchange(m_work, {}));
    }

private:
    std::function<void()> m_work;
};

class Ending : public WeakImpl<css::frame::XTerminateListener>
{
public:
    explicit Ending(std::function<void()> work)
        : m_work(std::move(work))
    {
    }

    void SAL_CALL queryTermination(css::lang::EventObject const&) override {}
    void SAL_CALL notifyTermination(css::lang::EventObject const&) override
    {
        if (auto const work = std::exchange(m_work, {}))
            work();
    }
    void SAL_CALL disposing(css::lang::EventObject const& event) override { notifyTermination(event); }

private:
    std::function<void()> m_work;
};
} // namespace

MainThread::MainThread(uno::Reference<uno::XComponentContext> const& context)
    : m_queue(css::awt::AsyncCallback::create(context))
{
}

void MainThread::post(std::function<void()> work) const
{
    m_queue->addCallback(new Work(std::move(work)), {});
}

void whenOfficeEnds(uno::Reference<uno::XComponentContext> const& context, std::function<void()> work)
{
    css::frame::Desktop::create(context)->addTerminateListener(new Ending(std::move(work)));
}
} // namespace kehoach::office
