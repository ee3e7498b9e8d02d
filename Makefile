# The two commands of the README: make demo, make test.
.PHONY: demo test check bench generate format setup clean

DECORUM = .build/release/decorum

demo: setup
	swift build -c release --product decorum
	@echo
	@echo "== A catalog of canned responses, linted against Fixtures/guides/acme.yml"
	@$(DECORUM) lint Fixtures/catalogs/zendesk-macros.json --guide Fixtures/guides/acme.yml || test $$? -eq 1
	@echo
	@echo "== Outgoing messages in six languages"
	@$(DECORUM) lint Fixtures/messages/outgoing.jsonl --guide Fixtures/guides/acme.yml || test $$? -eq 1

test: setup
	swift build --build-tests
	swift test --skip-build

check: setup
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks
	swift build --explicit-target-dependency-import-check error
	swift run generate-packs --check
	scripts/check-imports

bench: setup
	swift build -c release --product decorum
	cd Benchmarks && swift package --allow-writing-to-package-directory benchmark

# Compiles the packs' YAML into the archive that the library embeds.
generate: setup
	swift run -c release generate-packs

format:
	swift format --in-place --recursive Package.swift Sources Tests

setup:
	@scripts/setup

clean:
	rm -rf .build
