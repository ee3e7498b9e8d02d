# The two commands of the README: make demo, make test.
.PHONY: demo test check bench fuzz sanitize generate format setup clean

DECORUM = .build/release/decorum

demo: setup
	swift build -c release --product decorum
	@echo
	@echo "== A catalog of canned responses, linted against Fixtures/guides/acme.yml"
	@$(DECORUM) lint Fixtures/catalogs/zendesk-macros.json --guide Fixtures/guides/acme.yml || test $$? -eq 1
	@echo
	@echo "== Outgoing messages in six languages"
	@$(DECORUM) lint Fixtures/messages/outgoing.jsonl --guide Fixtures/guides/acme.yml || test $$? -eq 1

# Optimised, in a build folder of its own: the tests compile whole dictionaries and lint megabytes.
TEST_FLAGS = -c release --scratch-path .build-test -Xswiftc -enable-testing

test: setup
	swift build $(TEST_FLAGS) --build-tests
	swift test $(TEST_FLAGS) --skip-build

check: setup
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks Fuzz/Sources
	swift build --explicit-target-dependency-import-check error
	swift run -c release generate-packs --check
	scripts/check-imports

bench: setup
	swift build -c release --product decorum
	cd Benchmarks && swift package --allow-writing-to-package-directory benchmark

FUZZ_SECONDS = 60

fuzz: setup
	cd Fuzz && swift build -c release --scratch-path ../.build-fuzz -Xswiftc -sanitize=fuzzer,address \
		-Xcc -fsanitize=fuzzer-no-link,address
	for target in FuzzMessages FuzzGuides FuzzPatterns FuzzDictionaries; do \
		mkdir -p .build-fuzz/corpus/$$target && SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
		.build-fuzz/release/$$target -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=4096 \
		-artifact_prefix=.build-fuzz/$$target- .build-fuzz/corpus/$$target || exit 1; \
	done

# The library's own code on many threads, under the thread sanitizer.
sanitize: setup
	swift build --build-tests --sanitize thread --scratch-path .build-tsan
	swift test --skip-build --sanitize thread --scratch-path .build-tsan --filter Threads

# Compiles the packs' YAML into the archive that the library embeds.
generate: setup
	swift run -c release generate-packs

format:
	swift format --in-place --recursive Package.swift Sources Tests

setup:
	@scripts/setup

clean:
	rm -rf .build
