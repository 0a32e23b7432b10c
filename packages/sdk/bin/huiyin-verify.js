#!/usr/bin/env node
// What npm links to: the built command line.
import '../dist/bin/huiyin-verify.js';
