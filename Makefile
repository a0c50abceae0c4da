# make        builds Dossier and regenerates output/ from examples/
# make test   builds and tests it
#
# Both install the Debian packages that are missing; on other systems install Graphviz and Swift first.

SWIFT_FLAGS := --explicit-target-dependency-import-check error
# Programs that bring Swift's libraries with them start in half the time, and run where there is no Swift; Apple's systems have
# these libraries. What the preview takes from Foundation then needs curl.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS := --static-swift-stdlib
PREVIEW_FLAGS := -Xlinker -lcurl
endif
BIN := .build/release
EXAMPLES := examples/minimal examples/nato-tokyo-office

.PHONY: all build output test lint packages test-packages documentation install clean

all: output

# The release build of the tool and its layout worker.
build: packages
	swift build -c release $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product dossier
	swift build -c release $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product dossier-layout
	swift build -c release $(SWIFT_FLAGS) $(RELEASE_FLAGS) $(PREVIEW_FLAGS) --product dossier-preview

# Everything under output/, and the JSON Schema that the examples name for editors.
output: build
	$(BIN)/dossier schema > examples/dossier.schema.json.new
	cmp -s examples/dossier.schema.json.new examples/dossier.schema.json \
	  && rm examples/dossier.schema.json.new || mv examples/dossier.schema.json.new examples/dossier.schema.json
	$(BIN)/dossier build --output output $(EXAMPLES)

test: packages test-packages lint
	swift build $(SWIFT_FLAGS) --build-tests
	Scripts/run-tests $(SWIFT_FLAGS)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Snippets

# What building needs.
packages:
	@Scripts/install-packages build

# What testing needs besides: the programs that read what Dossier writes.
test-packages:
	@Scripts/install-packages test

# The reference of the public API, as a static site.
documentation:
	mkdir -p .build/documentation
	swift package --disable-sandbox --allow-writing-to-directory .build/documentation \
	  generate-documentation --target DossierCore --output-path .build/documentation/DossierCore \
	  --warnings-as-errors --transform-for-static-hosting
	swift package --disable-sandbox --allow-writing-to-directory .build/documentation \
	  generate-documentation --target Chronology --output-path .build/documentation/Chronology \
	  --warnings-as-errors --transform-for-static-hosting

prefix ?= /usr/local
# Installs what `make` built; it builds nothing itself, so that `sudo make install` needs no Swift.
install:
	@test -x $(BIN)/dossier || { echo "Run make first, as yourself." >&2; exit 1; }
	install -d "$(DESTDIR)$(prefix)/bin"
	install -m 755 $(BIN)/dossier $(BIN)/dossier-layout $(BIN)/dossier-preview "$(DESTDIR)$(prefix)/bin/"

clean:
	rm -rf .build .venv
