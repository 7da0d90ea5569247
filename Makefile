# Planværks kommandoer. `make` alene viser dem.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Nogle containere slår Pythons gemte bytekode fra. Uden den starter hver kommando langsommere.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install -qq --no-deps
LOCK := CUSTOM_COMPILE_COMMAND='make lock' .cache/lock/bin/pip-compile --quiet --generate-hashes \
	--strip-extras --allow-unsafe --build-deps-for=editable --no-emit-index-url --no-emit-find-links

.PHONY: help site serve check schema test lint benchmark lock clean chromium java

help: ## Vis kommandoerne
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 18

site: .venv/.runtime ## Kontrollér planen, og byg sitet i site/ og eksemplernes sites
	@$(BIN)/planvaerk build --all . examples
	@if ! command -v planvaerk >/dev/null; then \
		echo "Vil du bruge planvaerk direkte, så skriv først: source .venv/bin/activate"; fi

serve: .venv/.runtime ## Vis sitet, mens du skriver
	@$(BIN)/planvaerk serve

check: .venv/.runtime ## Kontrollér planens filer
	@$(BIN)/planvaerk check

schema: .venv/.runtime ## Skriv de skemaer igen, som VS Code bruger
	@for tree in . examples/*/; do $(BIN)/planvaerk schema "$$tree"; done

test: lint chromium node_modules/.created ## Kør alle kontroller og tests
	@$(BIN)/pytest -n 2 --cov

lint: .venv/.dev ## Kontrollér koden
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

benchmark: .venv/.dev benchmarks/node_modules/.created site chromium ## Mål farten mod budgetterne
	@$(BIN)/python -m benchmarks

lock: .venv/.created ## Lås afhængighederne i requirements*.txt efter pyproject.toml
	@$(BIN)/python -m venv .cache/lock
	@.cache/lock/bin/pip install -qq pip-tools
	@$(LOCK) --output-file requirements.txt pyproject.toml
	@$(LOCK) --extra dev --constraint requirements.txt --output-file requirements-dev.txt \
		pyproject.toml

clean: ## Slet alt, der er lavet: sitet, mellemlagre og .venv
	@rm -rf examples/*/{site,build,.cache}
	@rm -rf site build node_modules benchmarks/node_modules .cache .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache .coverage .coverage.* macros/*.egg-info
	@find . -path ./.git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

# .venv laves med den første Python, der er ny nok.
.venv/.created: .python-version
	@for python in python3.12 python3; do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then \
			echo "Gør .venv klar med $$("$$python" --version) …"; \
			"$$python" -m venv --clear .venv && touch $@ && exit 0; \
			echo >&2 "Python kan ikke lave .venv. På Debian og Ubuntu: apt-get install python3-venv"; \
			exit 1; \
		fi; \
	done; \
	echo >&2 "Planværk kræver Python 3.12. Installér den, fx som pakken python3.12 eller med pyenv."; \
	exit 1

.venv/.runtime: .venv/.created requirements.txt pyproject.toml
	@echo "Henter det, Planværk bygger på …"
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.txt
	@echo "Henter udviklernes værktøjer …"
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

# Lighthouse måler sitet og hentes med npm. Det bruges kun af `make benchmark`.
benchmarks/node_modules/.created: benchmarks/package-lock.json
	@echo "Henter Lighthouse …"
	@npm ci --silent --prefix benchmarks
	@touch $@

# Testene åbner sitet i en browser. CHROMIUM peger på en anden end dem, der søges efter.
chromium:
	@for browser in "$${CHROMIUM:-}" chromium chromium-browser google-chrome; do \
		if [ -n "$$browser" ] && command -v "$$browser" >/dev/null; then exit 0; fi; \
	done; \
	if ! command -v apt-get >/dev/null; then \
		echo >&2 "Testene mangler Chromium. Installér den, eller sæt CHROMIUM til programmets sti."; \
		exit 1; \
	fi; \
	echo "Installerer Chromium til testene …"; \
	sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	$$sudo apt-get update -qq; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends \
		chromium fonts-liberation >/dev/null

# Testene kontrollerer sidernes HTML med vnu, som er skrevet i Java og hentes med npm.
node_modules/.created: package-lock.json | java
	@echo "Henter det, der kontrollerer sidernes HTML …"
	@npm ci --silent
	@touch $@

java:
	@missing=""; \
	command -v java >/dev/null || missing="default-jre-headless"; \
	command -v npm >/dev/null || missing="$$missing nodejs npm"; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
		echo >&2 "Testene mangler Java eller npm. Installér dem, og prøv igen."; \
		exit 1; \
	fi; \
	echo "Installerer $$missing til testene …"; \
	sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	$$sudo apt-get update -qq; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends \
		$$missing >/dev/null
