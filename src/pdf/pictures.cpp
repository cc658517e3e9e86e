#include "pdf/pictures.h"

#include "image/image.h"

namespace presspack::pdf {
namespace {

// At 150 samples an inch the eye sees no difference to higher ones, and mail carries half the
// bytes.
constexpr int jpeg_quality = 82;

std::string entries_of(const Picture& picture, std::string_view color_space) {
  Dict dict;
  dict.name("Type", "XObject").name("Subtype", "Image");
  dict.number("Width", picture.width).number("Height", picture.height);
  dict.raw("ColorSpace", color_space).number("BitsPerComponent", 8);
  return dict.take();
}

}  // namespace

void PictureTable::note(const Picture& picture, Span source) {
  if (names_.contains(&picture)) return;
  pictures_.push_back({&picture, source});
  names_.emplace(&picture, "Im" + std::to_string(pictures_.size()));
}

// Without a profile the colours are the output intent's, which is sRGB (ISO 19005-2, 6.2.4.3).
std::string PictureTable::color_space(const Picture& picture, PdfFile& file) {
  if (picture.profile.empty()) {
    return picture.channels == Channels::rgb ? "/DeviceRGB" : "/DeviceGray";
  }
  auto found = profiles_.find(picture.profile);
  if (found == profiles_.end()) {
    const std::string channels = std::to_string(static_cast<int>(picture.channels));
    const Ref profile = file.add_stream("/N " + channels + "\n", picture.profile);
    found = profiles_.emplace(picture.profile, profile).first;
  }
  std::string space = "[/ICCBased ";
  append_ref(space, found->second);
  return space + "]";
}

void PictureTable::write_samples(const Picture& picture, PdfFile& file) {
  std::string entries = entries_of(picture, color_space(picture, file));
  if (!picture.alpha.empty()) {
    Picture mask{.width = picture.width, .height = picture.height};
    mask.channels = Channels::gray;
    const Ref object = file.add_stream(entries_of(mask, "/DeviceGray"), picture.alpha);
    entries += "/SMask ";
    append_ref(entries, object);
    entries += "\n";
  }
  const bool lossy =
      picture.photograph && picture.channels != Channels::cmyk && picture.alpha.empty();
  if (lossy) {
    entries += "/Filter /DCTDecode\n";
    objects_.push_back(
        file.add_finished_stream(std::move(entries), encode_jpeg(picture, jpeg_quality)));
  } else {
    objects_.push_back(file.add_stream(std::move(entries), picture.samples));
  }
}

bool PictureTable::write_inks(const Noted& noted, PdfFile& file, const PressInks& press,
                              Diagnostics& diagnostics) {
  const Picture& picture = *noted.picture;
  const std::optional<std::string> inks =
      press.converter().image({.space = static_cast<SampleSpace>(picture.channels),
                               .samples = picture.samples,
                               .icc = picture.profile,
                               .alpha = picture.alpha});
  if (!inks) {
    diagnostics.report({.code = "image-press",
                        .span = noted.source,
                        .message = "this picture cannot be converted into the press's inks",
                        .hint = "its colour profile is damaged: save it anew as sRGB",
                        .fault = Fault::standard});
    return false;
  }
  objects_.push_back(file.add_stream(entries_of(picture, "/DeviceCMYK"), *inks));
  return true;
}

bool PictureTable::write(PdfFile& file, const PressInks* press, Diagnostics& diagnostics) {
  for (const Noted& noted : pictures_) {
    if (press == nullptr) {
      write_samples(*noted.picture, file);
    } else if (!write_inks(noted, file, *press, diagnostics)) {
      return false;
    }
  }
  return true;
}

std::string PictureTable::resources() const {
  std::string out;
  for (std::size_t i = 0; i < pictures_.size(); ++i) {
    out += "/" + names_.at(pictures_[i].picture) + " ";
    append_ref(out, objects_.at(i));
  }
  return out;
}

}  // namespace presspack::pdf
