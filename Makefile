# Golden Thread. `make help` lists what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# Two test processes suit a two-core machine; raise it with make test JOBS=8.
JOBS ?= 2

.PHONY: help run install install-dev test deep icu interop browser check format docs bench evidence calibration patterns golden schema lock clean

help: ## Say what each command does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: install ## Install what is missing, seed a demo cohort and serve on 127.0.0.1:8501
	@$(BIN)/goldenthread serve --demo --port $(PORT)

install: $(VENV)/.installed ## Create the environment in .venv and nothing else

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v < (3, 14) else f"Python {v[0]}.{v[1]} will not do: Golden Thread needs 3.11, 3.12 or 3.13. Name one, as in: make $(MAKECMDGOALS) PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "The environment could not be created. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Installing the locked dependencies (a few minutes the first time) ..."
	@$(PIP) install --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

install-dev: $(VENV)/.installed-dev

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
	@$(MAKE) --no-print-directory icu
	@echo "Installing what the tests need ..."
	@$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

# PyICU, which FollowTheMoney's validation brings to the tests, is built from source.
icu:
	@pkg-config --exists icu-i18n 2>/dev/null \
	  || { echo "Installing the headers of ICU for the tests ..."; \
	       if [ "$$(id -u)" = 0 ]; then S=; else S=sudo; fi; \
	       $$S apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$S apt-get install -y -qq libicu-dev pkg-config g++ >/dev/null; } \
	  || { echo "The headers of ICU could not be installed. Install them yourself (libicu-dev, icu4c), then run make test again."; exit 1; }

browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || { echo "Installing Chromium for the browser tests ..."; \
	       if [ "$$(id -u)" = 0 ]; then S=; else S=sudo; fi; \
	       $$S apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$S apt-get install -y -qq chromium >/dev/null; } \
	  || { echo "Chromium could not be installed. Install it yourself, then run make test again."; exit 1; }

# What checks CPD exports from outside: ralph in an environment of its own, since its record store pins older
# versions of libraries that the product needs newer, and a verifier of badges for Node.
INTEROP := tests/interop

interop: $(INTEROP)/.venv/.installed $(INTEROP)/node_modules/.installed

$(INTEROP)/.venv/.installed: $(INTEROP)/ralph/requirements.lock
	@test -x $(INTEROP)/.venv/bin/python || $(PYTHON) -m venv $(INTEROP)/.venv
	@echo "Installing ralph, which checks xAPI statements in the tests ..."
	@$(INTEROP)/.venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet --require-hashes -r $<
	@touch $@

$(INTEROP)/node_modules/.installed: $(INTEROP)/package-lock.json
	@if command -v npm >/dev/null; then echo "Installing the badge verifier for Node ..."; \
	   cd $(INTEROP) && npm ci --ignore-scripts --no-audit --no-fund --silent; \
	 else echo "There is no npm here: tests that verify badges in Node will be skipped."; mkdir -p $(INTEROP)/node_modules; fi
	@touch $@

test: install-dev browser interop ## Install what the tests need and run everything, a file at a time on each process
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile

deep: install-dev browser interop ## Search the properties for long and write docs/deep.md
	@$(BIN)/python -m tests.deep $(JOBS)

check: install-dev ## Format, lint, types and import contract, in seconds
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/mypy

format: install-dev ## Put the code into the house format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# What a reader's browser draws diagrams and searches with, pinned by hash; fetched where npm is there.
SCRIPTS := build/scripts
SCRIPT_HASHES := docs/site/scripts.sha512

$(SCRIPTS)/.fetched: $(SCRIPT_HASHES)
	@mkdir -p $(SCRIPTS)
	@if command -v npm >/dev/null; then echo "Fetching the scripts of the documents' site ..."; \
	   cd $(SCRIPTS) && npm pack mermaid@11.17.2 iframe-worker@1.0.4 --silent >/dev/null \
	   && sha512sum --check --quiet $(CURDIR)/$(SCRIPT_HASHES) \
	   && tar xzf mermaid-11.17.2.tgz --strip-components=2 package/dist/mermaid.min.js \
	   && tar xzf iframe-worker-1.0.4.tgz --strip-components=2 --transform 's/index/iframe-worker/' package/shim/index.js; \
	 else echo "There is no npm here: diagrams are shown as text, and there is no search in pages opened from disk."; fi
	@touch $@

docs: install-dev $(SCRIPTS)/.fetched ## Build the documents into build/site, to open from disk
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet
	@echo "Open build/site/index.html"

bench: install-dev ## Measure speed as ratios and write docs/performance.md
	@$(BIN)/python -m benchmarks.run

patterns: install ## Measure every pattern and control in full and write docs/patterns.json and its table
	@$(BIN)/goldenthread lab patterns --full --out var/patterns --overwrite
	@cp var/patterns/patterns.json docs/patterns.json
	@$(BIN)/python -m lab.patterns.pattern_document

calibration: install-dev ## Try the bias indicators on scripted readers, print and commit how often they are wrong
	@$(BIN)/python -m benchmarks.calibration

evidence: install-dev ## Measure what scenarios' evidence can tell and give away, and write docs/evidence.md
	@$(BIN)/python -m benchmarks.evidence

golden: install-dev ## Refresh the golden digests; confess what moved in CHANGELOG.md
	@$(BIN)/python -m tests.golden.refresh

schema: install ## Write scenarios/schema.json from the schema
	@$(BIN)/python -m scenarios.json_schema

lock: ## Pin every dependency with hashes; needs uv
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' -q -o requirements-dev.lock
	uv pip compile $(INTEROP)/ralph/requirements.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' -q -o $(INTEROP)/ralph/requirements.lock
	uv pip compile pyproject.toml --group build -c requirements-dev.lock --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' -q -o requirements.lock

clean: ## Remove the environment and caches; keeps the data in var/
	rm -rf $(VENV) $(INTEROP)/.venv $(INTEROP)/node_modules .mypy_cache .ruff_cache .pytest_cache build *.egg-info
