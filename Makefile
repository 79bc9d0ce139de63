PYTHON ?= python3

.PHONY: setup run test pictures bench demo lint lock clean

setup run test pictures bench demo lint lock clean:
	@$(PYTHON) packaging/dev.py $@ $(ARGS)
