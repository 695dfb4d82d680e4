#include "ui/panel_tree.hxx"

#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

namespace kehoach::ui
{
namespace tree = css::awt::tree;

namespace
{
uno::Reference<tree::XTreeControl> treeOf(Controls const& controls)
{
    return controls.control<tree::XTreeControl>("findings");
}

uno::Reference<tree::XTreeNode> selectedNode(Controls const& controls)
{
    return { treeOf(controls)->getSelection(), uno::UNO_QUERY };
}
} // namespace

void listenToTree(Controls const& controls, uno::Reference<css::view::XSelectionChangeListener> const& listener)
{
    treeOf(controls)->addSelectionChangeListener(listener);
}

void fillTree(uno::Reference<uno::XComponentContext> const& context, Controls const& controls,
              std::vector<FindingGroup> const& groups, std::u16string const& none)
{
    auto const before = selectedNode(controls);
    OUString selected;
    if (before.is())
        before->getDisplayValue() >>= selected;
    uno::Reference<tree::XMutableTreeDataModel> const model(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.tree.MutableTreeDataModel", context),
        uno::UNO_QUERY_THROW);
    auto const root = model->createNode({}, false);
    model->setRoot(root);
    uno::Reference<tree::XTreeNode> chosen, first;
    for (FindingGroup const& group : groups)
    {
        auto const node = model->createNode(uno::Any(toOUString(group.title)), false);
        root->appendChild(node);
        for (FindingLine const& line : group.lines)
        {
            auto const leaf = model->createNode(uno::Any(toOUString(line.text)), false);
            leaf->setDataValue(uno::Any(static_cast<sal_Int32>(line.finding)));
            node->appendChild(leaf);
            uno::Reference<tree::XTreeNode> const added(leaf.get());
            if (!first.is())
                first = added;
            if (!chosen.is() && toOUString(line.text) == selected)
                chosen = added;
        }
    }
    if (groups.empty())
        root->appendChild(model->createNode(uno::Any(toOUString(none)), false));
    controls.model("findings")->setPropertyValue("RootDisplayed", uno::Any(false));
    controls.model("findings")->setPropertyValue("DataModel", uno::Any(model));
    auto const control = treeOf(controls);
    for (sal_Int32 index = 0; index < root->getChildCount(); ++index)
        control->expandNode(root->getChildAt(index));
    if (!chosen.is())
        chosen = first;
    if (chosen.is())
    {
        control->select(uno::Any(chosen));
        control->makeNodeVisible(chosen);
    }
}

void selectInTree(Controls const& controls, sal_Int32 x, sal_Int32 y)
{
    auto const node = treeOf(controls)->getClosestNodeForLocation(x, y);
    if (node.is())
        treeOf(controls)->select(uno::Any(node));
}

css::awt::Rectangle placeOfSelected(Controls const& controls)
{
    auto const node = selectedNode(controls);
    return node.is() ? treeOf(controls)->getNodeRect(node) : css::awt::Rectangle();
}

std::optional<std::size_t> selectedInTree(Controls const& controls)
{
    auto const node = selectedNode(controls);
    sal_Int32 index = -1;
    if (!node.is())
        return {};
    uno::Reference<tree::XMutableTreeNode> const leaf(node, uno::UNO_QUERY);
    if (!leaf.is() || !(leaf->getDataValue() >>= index) || index < 0)
        return {};
    return static_cast<std::size_t>(index);
}
} // namespace kehoach::ui
