// From the keyword a value broke in its schema to the field error code people and programs are told.
import type { FieldErrorCode } from '../types/index.js';
import type { FieldFault } from './faults.js';
import { publicWords } from './formats.js';
import { pointerTo } from './pointer.js';

/** The part of Ajv's error object that is read here. */
export interface KeywordError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The pattern that stands for "not blank" in the schemas: a text that must not be empty must have something to see.
 * Beside spaces: soft hyphen, joiners, fillers, zero-width and directional marks, braille blank, variation selectors.
 */
export const notBlank =
  '[^\\s\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0]';

const codes: Readonly<Record<string, FieldErrorCode>> = {
  required: 'field.required',
  additionalProperties: 'field.unknown',
  type: 'field.wrong-type',
  const: 'field.not-allowed',
  enum: 'field.not-allowed',
  pattern: 'field.wrong-format',
  format: 'field.wrong-format',
  minLength: 'field.too-short',
  minItems: 'field.too-short',
  maxLength: 'field.too-long',
  maxItems: 'field.too-long',
  maxProperties: 'field.too-long',
  minimum: 'field.out-of-range',
  maximum: 'field.out-of-range',
};

/** Keywords whose errors can be told. The build refuses a schema with any other. */
export const tellableKeywords: readonly string[] = [...Object.keys(codes), 'discriminator'];

/** What a broken keyword means to whoever sent the value. */
export function toFault({ instancePath, keyword, params }: KeywordError): FieldFault {
  switch (keyword) {
    case 'required':
      return { pointer: pointerTo(instancePath, String(params['missingProperty'])), code: 'field.required' };
    case 'additionalProperties':
      return {
        pointer: pointerTo(instancePath, String(params['additionalProperty'])),
        code: 'field.unknown',
      };
    case 'discriminator':
      return { pointer: pointerTo(instancePath, String(params['tag'])), code: tagCode(params['tagValue']) };
    case 'pattern':
      return {
        pointer: instancePath,
        code: params['pattern'] === notBlank ? 'field.blank' : 'field.wrong-format',
      };
    case 'format':
      return {
        pointer: instancePath,
        code: params['format'] === publicWords ? 'field.private-number' : 'field.wrong-format',
      };
    default: {
      const code = codes[keyword];
      if (code === undefined) throw new TypeError(`No field error code for the keyword ${keyword}`);
      const { limit } = params;
      return typeof limit === 'number'
        ? { pointer: instancePath, code, limit }
        : { pointer: instancePath, code };
    }
  }
}

/** Why no branch of a union could be chosen by its tag. */
function tagCode(value: unknown): FieldErrorCode {
  if (value === undefined) return 'field.required';
  return typeof value === 'string' ? 'field.not-allowed' : 'field.wrong-type';
}
