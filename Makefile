# Waymark's commands.  Each one does all the set-up it needs; what is behind them stands in
# .environment/.  Meson alone works too, for whoever has the dependencies.

.PHONY: help run test screenshots bench print-check flatpak flatpak-check format clean
.DEFAULT_GOAL := help

# Paths go to the shell as variables, for they may hold blanks and quotes, which make cannot.
# With -f the checkout is where this file is: the list is its name, and may hold blanks.
this := $(subst ','\'',$(MAKEFILE_LIST))
export WAYMARK_HERE := $(if $(wildcard .environment/lib.sh),$(CURDIR),$(shell dirname "$$(realpath "$$(printf %s '$(this)' | sed 's/^ //')")"))
e := "$$WAYMARK_HERE"/.environment

# File names in ARGS mean what they mean to the caller.  With -C make has changed the directory
# before anything here is read, and keeps no trace of it but its own command line; PWD still
# says where the caller stands.
moved := $(shell tr '\0' '\n' </proc/$$PPID/cmdline | grep -E '^(-[A-Za-z]*C|--directory)')
export WAYMARK_WHERE := $(or $(if $(moved),$(PWD)),$(CURDIR))

help:
	@echo "make run              open the window on the sample register"
	@echo "make run ARGS='…'     run the program with these arguments: a register, or report,"
	@echo "                      import, export, check, timing or --help"
	@echo "make test             build everything and run every test"
	@echo "make screenshots      render screens, dialogs and pages into data/screenshots/"
	@echo "make bench            measure start, frames, search, saving, printing and memory"
	@echo "make print-check      print through the dialog to a real queue of CUPS, as root"
	@echo "make flatpak          build and install the Flatpak"
	@echo "make flatpak-check    try the Flatpak against a stand-in runtime made from Debian 13"
	@echo "make format           lay out the code as .ci/run wants it"
	@echo "make clean            remove what was built (the environment in the cache stays)"

run:
	@cd "$$WAYMARK_WHERE" && $(e)/run $(ARGS)

test:
	@$(e)/test $(ARGS)

screenshots:
	@$(e)/screenshots $(ARGS)

bench:
	@$(e)/bench $(ARGS)

print-check:
	@$(e)/print-check

flatpak:
	@$(e)/flatpak install $(ARGS)

flatpak-check:
	@$(e)/flatpak check $(ARGS)

format:
	@$(e)/format

clean:
	@$(e)/clean
