// The examples in the TSDoc of @huiyin/sdk/seal run, and print what they say they print.
import * as sdk from '@huiyin/sdk';
import * as seal from '@huiyin/sdk/seal';
import { runExamples } from '../examples.js';

runExamples('seal', { '@huiyin/sdk': sdk, '@huiyin/sdk/seal': seal }, 6);
