# make run    reads the examples into a record and shows it
# make test   every check: format, lint, types, imports, tests
# Both make the environment they need in .venv and are quick the second time.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3.11)
BIN := .venv/bin
RECORD := build/examples.db

.PHONY: run install test check format bench clean

run: .venv/installed
	@mkdir -p build
	$(BIN)/mahdar read examples/[0-9]* --record $(RECORD)
	$(BIN)/mahdar show --record $(RECORD)

install: .venv/installed

test: check
	$(BIN)/pytest

check: .venv/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/developing
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/developing
	$(BIN)/python -m bench

clean:
	rm -rf .venv build dist

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo 'Mahdar needs Python 3.11 or later; set PYTHON to it: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { \
	  echo 'Python cannot make an environment here; on Debian and Ubuntu: sudo apt install python3-venv' >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

.venv/installed: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/developing: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev --group derive --group peers
	@touch $@
