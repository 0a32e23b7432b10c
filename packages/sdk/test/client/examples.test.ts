// The examples in the TSDoc of the client run, and print what they say they print.
import * as sdk from '@huiyin/sdk';
import * as rules from '@huiyin/sdk/rules';
import * as staff from '@huiyin/sdk/staff';
import { runExamples } from '../examples.js';

const packages = { '@huiyin/sdk': sdk, '@huiyin/sdk/staff': staff, '@huiyin/sdk/rules': rules };

runExamples('resources', packages, 10);
runExamples('core', packages, 1);
runExamples('staff', packages, 1);
runExamples('rules/vocabularies', packages, 1);
