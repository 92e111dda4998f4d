# make demo: the main job, on a fresh machine. make test: the whole test suite.
PYTHON ?= python3
RUN := .venv/bin
DEV := .venv-dev/bin
SARIF_MULTITOOL := 5.7.0

.PHONY: demo test lint types sarif bench bench-live bench-fleet bench-store docs lock clean

demo: .venv/installed
	@mkdir -p build
	@$(RUN)/policycheck check examples/clinic/plan.json -f text -f sarif -o build/clinic.sarif; \
	  code=$$?; echo "SARIF: build/clinic.sarif"; [ $$code -le 1 ]

test: .venv-dev/installed
	$(DEV)/pytest

lint: .venv-dev/installed
	$(DEV)/ruff check .
	$(DEV)/ruff format --check .
	$(DEV)/python scripts/make_docs.py --check

types: .venv-dev/installed
	$(DEV)/mypy

sarif: .venv/installed build/npm/installed
	$(PYTHON) scripts/validate_sarif.py $(RUN)/policycheck build/npm

bench: .venv/installed
	$(PYTHON) bench/run.py $(RUN)/policycheck $(if $(PEERS),--peers)

bench-live: .venv/installed .venv-dev/installed
	$(DEV)/python bench/live.py $(abspath $(RUN)/policycheck) $(if $(PEERS),--peers)
	$(DEV)/python bench/assets.py $(abspath $(RUN)/policycheck)

bench-fleet: .venv-dev/installed
	$(DEV)/python bench/fleet.py $(if $(TARGETS),--targets $(TARGETS))
bench-store: .venv-dev/installed
	$(DEV)/python bench/store.py

lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate pyproject.toml -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate pyproject.toml --group dev -o requirements-dev.txt

docs: .venv-dev/installed
	$(DEV)/python scripts/make_docs.py

clean:
	rm -rf .venv .venv-dev build dist

.venv/installed: requirements.txt pyproject.toml $(shell find policycheck rules -type f -not -name '*.pyc')
	$(PYTHON) -m venv .venv
	$(RUN)/pip install -q --require-hashes -r requirements.txt
	$(RUN)/pip install -q --no-deps --force-reinstall .
	@touch $@

.venv-dev/installed: requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv .venv-dev
	$(DEV)/pip install -q --require-hashes -r requirements-dev.txt
	$(DEV)/pip install -q --no-deps -e .
	@touch $@

build/npm/installed:
	mkdir -p build/npm
	npm install --silent --no-save --prefix build/npm @microsoft/sarif-multitool@$(SARIF_MULTITOOL)
	@touch $@
