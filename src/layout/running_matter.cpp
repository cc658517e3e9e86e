#include "layout/running_matter.h"

namespace presspack {

void add_running_matter(BuiltPage& page, int number, int count, const PageGrid& grid,
                        PartSetter& parts, const PartContext& pack) {
  for (const RunningMatter& running : page.master->running) {
    PartContext context = pack;
    context.artifact = running.at_foot ? Artifact::footer : Artifact::header;
    context.page = number;
    context.pages = count;
    const Length margin = running.full_bleed ? Length() : grid.margin;
    const Length width = grid.paper.width - margin * 2;
    Frame frame = to_frame(parts.set_component(running.component, width, context), width);
    for (Item& item : frame.items) item.artifact = context.artifact;
    const Length y =
        running.at_foot ? grid.paper.height - running.foot - frame.size.height : running.top;
    place(page.frame, std::move(frame), {margin, y});
  }
}

}  // namespace presspack
