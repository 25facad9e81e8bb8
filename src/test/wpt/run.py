#!/usr/bin/env python3
"""Runs Web Platform Tests in Eksamik, whose test driver clicks and changes permissions for them.

  run.py KIT --tree DIR --browser 'eksamik check {url} --test-driver …' --out ours.json [--only REGEX] …

KIT is a folder with the runner and its list of tests, which are not part of this project; what it takes beside is the
runner's own. This only puts Eksamik's way to clicks and permissions in the place of the runner's.
"""
import importlib.util
import os
import sys

VENDOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'testdriver-vendor.js')


def load(kit):
    spec = importlib.util.spec_from_file_location('wpt_runner', os.path.join(kit, 'run.py'))
    runner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(runner)
    return runner


def main():
    if len(sys.argv) < 2 or not os.path.isdir(sys.argv[1]):
        sys.exit(__doc__)
    runner = load(sys.argv.pop(1))

    class Driven(runner.Handler):
        def static(self, path, query, parameters):
            if path != '/resources/testdriver-vendor.js':
                return super().static(path, query, parameters)
            with open(VENDOR, 'rb') as vendor:
                return self.send(200, vendor.read(), 'text/javascript; charset=utf-8')

    runner.Handler = Driven
    runner.main()


if __name__ == '__main__':
    main()
