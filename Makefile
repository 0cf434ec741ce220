# Archivist: `make` alone lists what there is. Nothing but git, make and Python 3.11+ is needed for `make html`.

PYTHON ?= python3
SEEDS ?= seeds
CONTENT ?= content
OUTPUT ?= output
SITEURL ?=
LANG_UI ?= en
# The day this edition of the archive stands for: that of the last commit, not of the clock.
AS_OF ?= $(shell git log -1 --format=%cs 2>/dev/null)
PORT ?= 8000
DISK ?= archive.zip
DATA ?= ../shared/data
SITE ?= $(OUTPUT)
PEERS ?=

VENV := .venv
BIN := $(VENV)/bin
export SEEDS CONTENT OUTPUT SITEURL LANG_UI AS_OF
# Deterministic output whatever the machine's habits are.
export PYTHONHASHSEED := 0
export TZ := UTC
export LC_ALL := C.UTF-8

# Pelican, with one line instead of a traceback for what it stumbles over before the plugin is loaded.
ARCHIVIST = $(BIN)/python -m archivist.site "$(CONTENT)" --fatal errors
PELICAN = $(ARCHIVIST) --output "$(OUTPUT)"

.DEFAULT_GOAL := help
.PHONY: help html serve publish disk github test lint check clean lock evaluate bench screenshots lighthouse

help: ## this list
	@echo 'make html      build the archive into $(OUTPUT)/'
	@echo 'make serve     build, serve on http://localhost:$(PORT)/ and rebuild on every change'
	@echo 'make publish   build for the web (SITEURL=https://…, no drafts)'
	@echo 'make disk      the archive as one file, $(DISK), that opens from a USB stick without a server'
	@echo 'make github    publish, then put $(OUTPUT)/ on the gh-pages branch'
	@echo 'make test      every test; those that need a browser or Java are skipped without one'
	@echo 'make lint      ruff and mypy'
	@echo 'make check     put a finished site through every gate: SITE=folder (npm ci --ignore-scripts first)'
	@echo 'make evaluate  score cleaning, topics or links: DATA=folder with the labelled data'
	@echo 'make bench     time a build, side by side with stock Pelican'
	@echo 'make screenshots  renew the pictures in docs/'
	@echo 'make lighthouse   put one page of each kind through Lighthouse (npm ci --ignore-scripts first)'
	@echo 'make clean     remove $(OUTPUT)/ and caches (never seeds or content)'
	@echo
	@echo 'Elsewhere: make html SEEDS=$(SEEDS) CONTENT=$(CONTENT) OUTPUT=$(OUTPUT) SITEURL=$(SITEURL) LANG_UI=$(LANG_UI)'

# The stamp is newer than the lock file: a second run installs nothing.
$(VENV)/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Archivist needs Python 3.11 or newer: make html PYTHON=python3.12' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo 'Setting up $(VENV) (once) ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

html: $(VENV)/ready
	@mkdir -p "$(CONTENT)"
	@$(PELICAN) --settings pelicanconf.py
	@echo 'The archive is in $(OUTPUT)/. To look at it: make serve, then http://localhost:$(PORT)/'

serve: $(VENV)/ready
	@mkdir -p "$(CONTENT)"
	@ARCHIVIST_SERVE=1 $(PELICAN) --settings pelicanconf.py --autoreload --listen --port $(PORT)

publish: $(VENV)/ready
	@$(PELICAN) --settings publishconf.py

disk: $(VENV)/ready
	@$(ARCHIVIST) --output "$(OUTPUT)-disk" --settings pelicanconf.py --extra-settings ARCHIVIST_PUBLISH=true
	@$(BIN)/archivist disk "$(OUTPUT)-disk" --siteurl "$(SITEURL)" --zip "$(DISK)"

github: publish $(VENV)/ready-dev
	@$(BIN)/ghp-import --no-jekyll --message 'Publish the archive' --branch gh-pages --push "$(OUTPUT)"

test: $(VENV)/ready-dev
	@$(BIN)/python -m pytest

lint: $(VENV)/ready-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

check: $(VENV)/ready-dev
	@$(BIN)/python tools/check_site.py "$(SITE)"

evaluate: $(VENV)/ready-dev
	@$(BIN)/python tools/evaluate.py "$(DATA)" $(if $(PEERS),--peers)

bench: $(VENV)/ready-dev
	@$(BIN)/python tools/bench.py

screenshots: $(VENV)/ready-dev
	@$(BIN)/python tools/screenshots.py

lighthouse: $(VENV)/ready-dev
	@$(BIN)/python tools/lighthouse.py

lock: $(VENV)/ready-dev
	@for kind in requirements requirements-dev; do $(BIN)/pip-compile --quiet --upgrade --allow-unsafe --generate-hashes --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links $$kind.in; done

clean:
	@rm -rf .archivist-cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@for folder in "$(OUTPUT)" "$(OUTPUT)-disk"; do test ! -e "$$folder/.archivist" || rm -rf "$$folder"; done
