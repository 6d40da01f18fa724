# Plan Reader: `make site` builds the site, `make test` checks everything.

ENGINE ?= mkdocs
VENV   := .venv
BIN    := $(VENV)/bin
RUN    := $(BIN)/python -m generator
# The first Python on the path that is new enough.
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,\
            $(shell $(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))

export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.PHONY: help setup site serve check fix test fuzz bench lock clean setup-test
.DEFAULT_GOAL := help

help: ## Say what each command does
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: $(VENV)/.ready ## Make .venv with all that running needs

site: setup ## Read the sources, build the site and its search index into site/ (ENGINE=mkdocs, properdocs or zensical)
	@$(if $(filter-out mkdocs,$(ENGINE)),$(MAKE) --no-print-directory $(VENV)/.ready-test)
	@$(RUN) build --engine $(ENGINE)

serve: setup ## Show the site on this machine and rebuild it when a file is saved
	@$(RUN) serve --engine $(ENGINE)

check: setup ## Report every fault of the content and the sources, and build nothing
	@$(RUN) check

fix: setup ## Bring the content files into their canonical form
	@$(RUN) fmt

test: setup-test ## Check style, types and behaviour; ends with the summary of the tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -n 2 $(if $(TESTS),$(TESTS),--cov --cov-report=term)

fuzz: setup-test ## Try 20,000 hostile inputs, and kill commands at every and builds at 50 moments (an hour or more)
	@FUZZ=1 $(BIN)/python -m pytest -n 2 -q tests/endurance tests/parse/test_any_text.py tests/load/test_any_file.py
	@$(BIN)/python -m tests.endurance.kills

bench: setup-test $(VENV)/.ready-bench ## Print what reading, building and searching cost, what readers wait for, and how good answers are
	@$(BIN)/python -m tests.bench

lock: setup-test ## Pin every dependency again, with hashes, after a change of pyproject.toml
	@$(BIN)/python -m pip install --quiet pip-tools
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile $(LOCK) --output-file requirements.txt pyproject.toml
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile $(LOCK) --constraint requirements.txt \
	    --extra test --extra engines --output-file requirements-test.txt pyproject.toml
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile $(LOCK) --constraint requirements-test.txt \
	    --output-file requirements-bench.txt tests/bench/requirements.in
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt \
	    -r requirements-bench.txt
	@$(BIN)/python -m tests.libraries

LOCK := --quiet --generate-hashes --strip-extras --allow-unsafe --no-annotate \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

clean: ## Remove all that was built; .venv stays
	rm -rf build site .cache htmlcov .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache

# What is installed is kept from one call to the next: a stamp says for which list of pins.
$(VENV)/.ready: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	    { echo "Python's venv module is missing; on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing what the program needs into $(VENV) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.ready-test: requirements-test.txt $(VENV)/.ready
	@echo "Installing what the tests need into $(VENV) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

$(VENV)/.ready-bench: requirements-bench.txt $(VENV)/.ready-test
	@echo "Installing what searches are compared with into $(VENV) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@

setup-test: $(VENV)/.ready-test
	@$(BIN)/python -m tests.browser
