#include "component/service.hxx"
#include "core/text/number_words.hxx"

#include <org/kehoach/XNumberWords.hpp>

namespace kehoach::component
{
namespace
{
namespace idl = org::kehoach;

/// Amounts in words (số tiền bằng chữ) for scripts.
class NumberWords : public Service<idl::XNumberWords>
{
public:
    explicit NumberWords(Context const& context)
        : Service(context, "NumberWords")
    {
    }

    OUString SAL_CALL toWords(sal_Int64 amount) override
    {
        return call([&] { return kehoach::toOUString(text::toWords(amount)); });
    }

    sal_Int64 SAL_CALL toAmount(OUString const& words) override
    {
        return call([&]() -> sal_Int64 {
            auto const text = text::normalize(fromOUString(words)).text;
            auto const read = text::fromWords(text);
            if (!read)
                throw text::Error({ "component.no-amount", { { "words", text } } });
            return read->amount;
        });
    }
};
} // namespace
} // namespace kehoach::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_NumberWords_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::component::NumberWords(context));
}
