# Set-up: what ./demo and ./check share.  Source it from the project's folder.
#
# Each function does only what is still to do and says nothing when that is nothing.  A step that
# fails ends the run with one sentence that names the step and what to do about it.

# What ccache kept for one checkout serves the next, wherever that one stands.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

readonly build_packages=(
  g++ cmake ninja-build ccache pkg-config
  libyaml-cpp-dev libyaml-dev libcmark-dev
  libharfbuzz-dev libfreetype-dev libicu-dev libfribidi-dev
  libhpdf-dev libqpdf-dev zlib1g-dev nettle-dev libqrencode-dev liblcms2-dev
  libcli11-dev nlohmann-json3-dev libfmt-dev libpng-dev libjpeg62-turbo-dev
  hyphen-en-gb hyphen-en-us
  icc-profiles-free fonts-liberation2 fonts-noto-core fonts-noto-cjk opentype-sanitizer
)
readonly test_packages=(
  libgtest-dev libgmock-dev libbenchmark-dev
  qpdf poppler-utils mupdf-tools ghostscript libharfbuzz-bin libxml2-utils zbar-tools
  clang-format clang-tidy python3 unicode-data chromium
)

# The profile that a PDF names as its colours, as Debian 12 ships it.
readonly icc_source=/usr/share/color/icc/sRGB.icc
readonly icc_sha256=2a92d4bae450b76d8b0aa42193df974d75f62738ecebf74f01c5e75b12a95796

# The press condition of print files where the brand names none: offset on coated paper, zlib licence.
# Only these two files are taken out of the package, which would bring all of TeX along.
readonly press_package=texlive-base
readonly press_source=usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc
readonly press_licence=usr/share/doc/texlive-doc/generic/colorprofiles/README.gz
readonly press_sha256=b35713ef7eff09349d4c3249e5f377736d06d8a2671c54712971a3546bf17c57

# The judge of PDF/A and PDF/UA; the tests that need it are skipped by name when it is not there.
readonly verapdf_version=1.28.2
readonly verapdf_sha256=687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6
readonly maven_copy=org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy

# The reader of tags that shares no code with the others, for the tests (Apache licence).
readonly pdfjs_package=pdfjs-dist@3.11.174
readonly pdfjs_sha256=11402926f38e7d5c71e63f4c3fdcfcb9172afd5bd202900994cecfa8ee7a98c4

# The judge of web pages, which runs in Chromium (Mozilla Public License).
readonly axe_package=axe-core@4.10.3
readonly axe_sha256=0f2b4d7dcdf7d1219df8d1959ad68e565f51d14c3f0d88bb71cd59abeb956292

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$*"
  exit 1
}

# Those of the named Debian packages that are not installed.
missing_packages() {
  local installed
  installed=$(dpkg-query -W -f='${db:Status-Status} ${binary:Package}\n' "$@" 2>/dev/null |
    sed -n 's/^installed \([^:]*\).*/\1/p') || true
  local name
  for name in "$@"; do
    grep -qxF -- "$name" <<<"$installed" || printf '%s\n' "$name"
  done
}

# Installs those of the named packages that are missing.
install_packages() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    stop "The set-up needs Debian 12 (apt-get and dpkg-query are not here)."
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  local as_root=()
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null ||
      stop "Packages are missing and you are not root: as root, run apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing from Debian: ${missing[*]}"
  mkdir -p build
  local log=build/apt.log
  : >"$log"
  # A list that is out of date may still do: whether the packages can be had is for install to say.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -o DPkg::Lock::Timeout=300 update >>"$log" 2>&1 </dev/null || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${missing[@]}" \
    >>"$log" 2>&1 </dev/null ||
    stop "apt-get could not install ${missing[*]} ($(apt_reason "$log")); the whole story is in $log."
}

# The first error in apt's own words.
apt_reason() {
  local reason
  reason=$(sed -n 's/^E: //p' "$1" | head -n 1)
  printf '%s' "${reason:-no reason given}"
}

# npm carries the fonts.  Debian's npm is installed only where there is none: it conflicts with the
# nodejs of other vendors, which brings its own.
install_npm() {
  command -v npm >/dev/null || install_packages npm
}

sha256_of() {
  local sum
  sum=$(sha256sum -- "$1")
  printf '%s' "${sum%% *}"
}

stage_icc() {
  local staged=build/icc/sRGB.icc
  if [[ -f $staged && $(sha256_of "$staged") == "$icc_sha256" ]]; then return 0; fi
  [[ -f $icc_source ]] ||
    stop "The colour profile $icc_source is missing: run apt-get install --reinstall icc-profiles-free"
  [[ $(sha256_of "$icc_source") == "$icc_sha256" ]] ||
    stop "The colour profile $icc_source is not the one of Debian 12: reinstall icc-profiles-free."
  mkdir -p build/icc
  cp -- "$icc_source" "$staged.new"
  mv -f -- "$staged.new" "$staged"
}

# Fetches a Debian package's file into a folder without installing it.
download_package() {
  local package=$1 folder=$2 log=build/apt.log
  (cd -- "$folder" && apt-get -q download "$package") >"$log" 2>&1 </dev/null && return 0
  # The lists may be missing or older than the archive.
  local as_root=()
  [[ $(id -u) == 0 ]] || as_root=(sudo -n)
  "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update >>"$log" 2>&1 </dev/null || true
  (cd -- "$folder" && apt-get -q download "$package") >"$log" 2>&1 </dev/null ||
    stop "apt-get could not fetch $package ($(apt_reason "$log")), which holds the press profile: check the network."
}

stage_press_profile() {
  local staged=build/icc/FOGRA39L_coated.icc licence=build/icc/licences/FOGRA39L_coated.txt
  if [[ -s $licence && -f $staged && $(sha256_of "$staged") == "$press_sha256" ]]; then return 0; fi
  local work=build/press
  rm -rf -- "$work"
  mkdir -p "$work" build/icc/licences
  if [[ -f /$press_source && -f /$press_licence ]]; then
    (cd / && tar -cf - "$press_source" "$press_licence") | tar -xf - -C "$work"
  else
    say "Fetching the press profile FOGRA39L_coated out of Debian's $press_package"
    download_package "$press_package" "$work"
    dpkg-deb --fsys-tarfile "$work/$press_package"_*.deb |
      tar -xf - -C "$work" --no-same-owner "./$press_source" "./$press_licence" ||
      stop "The package $press_package has not the press profile that scripts/setup.sh names."
  fi
  [[ $(sha256_of "$work/$press_source") == "$press_sha256" ]] ||
    stop "The press profile of $press_package has another SHA-256 than scripts/setup.sh records: look into why before you record the new one."
  gzip -dc "$work/$press_licence" >"$licence.new"
  mv -f -- "$licence.new" "$licence"
  mv -f -- "$work/$press_source" "$staged"
  rm -rf -- "$work"
}

# set_up [PACKAGE...]: everything that building needs, and these packages.
set_up() {
  install_packages "${build_packages[@]}" "$@"
  install_npm
  scripts/stage-fonts || exit 1
  stage_icc
  stage_press_profile
}

# The judge, when there is a Java and a Maven to fetch it with.  PRESSPACK_REQUIRE_VERAPDF=1 installs
# those and makes its absence a failure.
stage_verapdf() {
  local name=greenfield-apps-$verapdf_version.jar
  local required=${PRESSPACK_REQUIRE_VERAPDF:-0}
  if [[ $required == 1 ]]; then
    command -v java >/dev/null || install_packages default-jre-headless
    [[ -f tools/$name ]] || command -v mvn >/dev/null || install_packages maven
  fi
  if [[ -f tools/$name ]]; then
    [[ $(sha256_of "tools/$name") == "$verapdf_sha256" ]] && return 0
    rm -f -- "tools/$name"
  fi
  if ! command -v java >/dev/null || ! command -v mvn >/dev/null; then return 0; fi
  say "Fetching veraPDF $verapdf_version"
  mkdir -p build tools
  local problem=""
  if ! mvn -B -q -Dstyle.color=never "$maven_copy" -DoutputDirectory="$PWD/build/verapdf-new" \
    -Dartifact="org.verapdf.apps:greenfield-apps:$verapdf_version" \
    >build/maven.log 2>&1 </dev/null; then
    local reason
    reason=$(sed -n 's/^.*\[ERROR\] //p' build/maven.log | head -n 1 | cut -c 1-160)
    problem="Maven could not fetch veraPDF (${reason:-no reason given}; more in build/maven.log)"
  elif [[ $(sha256_of "build/verapdf-new/$name") != "$verapdf_sha256" ]]; then
    problem="veraPDF came with another SHA-256 than scripts/setup.sh records"
  else
    mv -f -- "build/verapdf-new/$name" "tools/$name"
  fi
  rm -rf -- build/verapdf-new
  [[ -n $problem ]] || return 0
  [[ $required != 1 ]] ||
    stop "$problem: check the network, or leave PRESSPACK_REQUIRE_VERAPDF unset to skip its tests."
  say "$problem: the tests that need it are skipped."
}

# The files of one npm package, of that version and no other, into tools/NAME.
#   stage_judge NAME PACKAGE SHA256 STRIP FILE...
stage_judge() {
  local folder=tools/$1 package=$2 sha256=$3 strip=$4 problem=""
  local archive=build/$1/${package/@/-}.tgz log=build/$1/npm.log
  [[ $(cat "$folder/package" 2>/dev/null) != "$package" ]] || return 0
  command -v npm >/dev/null || return 0
  say "Fetching $package"
  rm -rf -- "build/$1" "$folder"
  mkdir -p "build/$1" "$folder"
  if ! npm pack --loglevel=error --ignore-scripts --pack-destination "build/$1" "$package" \
    >"$log" 2>&1 </dev/null; then
    problem="npm could not fetch $package (more in $log)"
  elif [[ $(sha256_of "$archive") != "$sha256" ]]; then
    problem="$package came with another SHA-256 than scripts/setup.sh records"
  else
    tar -xzf "$archive" -C "$folder" --strip-components="$strip" "${@:5}"
    printf '%s' "$package" >"$folder/package"
  fi
  rm -f -- "$archive"
  [[ -n $problem ]] || return 0
  [[ ${PRESSPACK_REQUIRE_VERAPDF:-0} != 1 ]] || stop "$problem: check the network."
  say "$problem: the tests that need it are skipped."
}

# Firefox's reader of PDF, to run under node; without it its tests are skipped by name.
stage_pdfjs() {
  stage_judge pdfjs "$pdfjs_package" "$pdfjs_sha256" 3 \
    package/legacy/build/pdf.js package/legacy/build/pdf.worker.js
}

stage_axe() {
  stage_judge axe "$axe_package" "$axe_sha256" 1 package/axe.min.js
}
