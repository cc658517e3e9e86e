#include "app/starter.h"

#include <fmt/format.h>

namespace presspack {

std::string slug(const std::string& words) {
  std::string out;
  for (const char c : words) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      out += small;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "my-brand" : out;
}

std::string yaml_text(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string starter_pack(const StarterAnswers& answers) {
  const std::string embargo =
      answers.embargo.empty()
          ? "# Not to be published before: date, time and zone.  No line, no embargo.\n"
            "# embargo: 2026-01-15 00:01 Europe/London\n"
          : "# Not to be published before.\nembargo: " + answers.embargo + "\n";
  return fmt::format(
      R"(# yaml-language-server: $schema=pack.schema.json
#
# A press pack.  `presspack check` says what is wrong or missing, `presspack build` makes the PDF.
# Lines that begin with # are notes to you; they are not printed.
presspack: 1
layout: {layout}
brand: {brand}
paper: a4
lang: {language}

# What it is: news_release, statement, media_advisory, photocall, fact_sheet or report_launch.
type: news_release
# draft prints a notice on the page; then approved, issued, corrected, withdrawn.
status: draft
# date: 15 January 2026

{embargo}
# Six to ten words.
title: A garden opens for patients
# One or two sentences: who, what, where, when, why.
lead: >-
  A garden opens to patients, families and staff on Monday.

# Paragraphs with an empty line between them; ## for a heading, - for a list,
# **strong**, [words](https://address).
body: |
  The garden was built by volunteers over two summers. It has level paths, raised beds and a quiet
  corner that can be booked.

  Everybody who works at the hospital can take a break there, at any hour.

# A number that will be remembered.  Say where it comes from before the pack is sent.
figures:
  - value: 40
    qualifier: over
    label: volunteers dug, planted and painted

# Boxes: a title and two or three sentences.
highlights:
  - title: Open to all
    text: >-
      Wheelchairs and beds can be taken along every path.
  - title: Looked after
    text: >-
      Ten volunteers a week water, weed and sweep.

# Word for word as it was said, and approved by the person who said it.
quotes:
  - name: Ada Example
    role: Head gardener
    text: >-
      People come out with a worry and go in with a tomato.

# What every release of yours ends with.
about:
  - organisation: {organisation}
    text: >-
      One or two sentences about your organisation.

# A contact of the brand by its name, or one of your own with team, email and phone.
contacts:
  - press-office
# How to get the words in large print, in other languages, read aloud.
accessible_formats: standard
)",
      fmt::arg("layout", answers.layout), fmt::arg("brand", answers.brand),
      fmt::arg("language", answers.language), fmt::arg("embargo", embargo),
      fmt::arg("organisation", yaml_text(answers.organisation)));
}

std::string starter_brand(const std::string& name, const std::string& organisation) {
  return fmt::format(
      R"(# {name}: neutral colours to begin with.  `presspack check` measures every contrast again.
presspack: 1
name: {name}
extends: hospital-trust
organisation: {organisation}
unit: Communications

contacts:
  press-office:
    team: Press office
    email: press.office@trust.example
    phone: 020 7946 0000
    hours: 9am to 5pm, Monday to Friday
)",
      fmt::arg("name", name), fmt::arg("organisation", yaml_text(organisation)));
}

}  // namespace presspack
