/// \file
/// Views that rest while a document is changed.
#pragma once

#include "office/office.hxx"

namespace kehoach::office
{
/// What Writer does not do by itself: views rest while it lives.
class Rest
{
public:
    explicit Rest(TextDocument const& document)
        : m_model(document, uno::UNO_QUERY_THROW)
    {
        m_model->lockControllers();
    }
    ~Rest() { m_model->unlockControllers(); }
    Rest(Rest const&) = delete;
    Rest& operator=(Rest const&) = delete;

private:
    uno::Reference<css::frame::XModel> m_model;
};
} // namespace kehoach::office
