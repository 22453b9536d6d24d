PYTHON ?= python3
UV ?= uv
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.NOTPARALLEL:
.PHONY: run test setup check format format-check lint types dependencies architecture \
	libraries bench simulate resume mutants screenshots sun-table build lock clean

run: setup
	@$(BIN)/python tools/qt_libraries.py --window
	$(BIN)/python -m rollerlog $(ARGS)

test: libraries
	$(BIN)/python -m pytest $(ARGS)

setup: .venv/made

.venv/made: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "rollerlog needs Python 3.11 or newer, and this is %d.%d: say which one to use, for example make setup PYTHON=python3.12" % sys.version_info[:2])'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo 'Python cannot make a virtual environment here: sudo apt-get install python3-venv' >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@echo 'Installing the locked packages into .venv'
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# A screen that has room for the window as it was designed.
test check architecture bench simulate screenshots: \
	export QT_QPA_PLATFORM := offscreen:configfile=$(CURDIR)/tools/screen.json

check: format-check lint types dependencies architecture test

format: setup
	$(BIN)/ruff check --select I --fix --quiet
	$(BIN)/ruff format

format-check: setup
	$(BIN)/ruff format --check

lint: setup
	$(BIN)/ruff check

types: setup
	$(BIN)/mypy

dependencies: setup
	$(BIN)/deptry src

architecture: libraries
	$(BIN)/python -m pytest -q tests/test_architecture.py

libraries: setup
	@$(BIN)/python tools/qt_libraries.py

bench: libraries
	$(BIN)/python tools/bench.py $(ARGS)

# 400 days of 200 lives around the real reminders, on all cores. Some minutes.
simulate: libraries
	$(BIN)/python -m tests.simulation --seeds 200 --days 400 $(ARGS)

# The real window on a screen of its own, stopped for two minutes: what fell due is told at once.
resume: libraries
	$(BIN)/python -m tests.resume

# The rules changed by one day at a time: tests/domain must notice each. Some minutes.
mutants: setup
	$(BIN)/python tools/mutants.py $(ARGS)

screenshots: libraries
	$(BIN)/python tools/screenshots.py $(ARGS)

# What tests/domain/test_sun.py compares with. pvlib is large, so its environment is thrown away.
sun-table:
	rm -rf build/sun-table
	$(PYTHON) -m venv build/sun-table
	build/sun-table/bin/python -m pip install --quiet pvlib
	build/sun-table/bin/python tools/pvlib_table.py --to tests/domain/pvlib_zenith.csv
	rm -rf build/sun-table

build: setup
	$(BIN)/python -m hatchling build -t wheel

# Needs uv, from wherever you have it: make lock UV=path/to/uv
lock:
	$(UV) lock
	$(UV) export --quiet --frozen --no-emit-project --all-groups --format requirements.txt -o requirements.lock
	rm uv.lock

clean:
	rm -rf dist build screenshots htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
