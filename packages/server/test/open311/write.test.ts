// Whatever texts are in a document, both formats can be read, and say the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, ServiceRequest } from '../../src/open311/documents.js';
import { write } from '../../src/open311/write.js';
import { elementOf, readXml } from './support/read-xml.js';

const request: ServiceRequest = {
  service_request_id: 'FZ-2026-000118',
  status: 'open',
  status_notes: '办理中：单位正在办。',
  service_name: '电梯',
  service_code: 'lifts',
  agency_responsible: '方庄街道',
  requested_datetime: '2026-11-22T00:00:00+08:00',
  updated_datetime: '2026-11-24T00:00:00+08:00',
  expected_datetime: '2026-12-07T23:59:59+08:00',
};
const of = (description: string): Content => ({
  root: 'service_requests',
  value: [{ ...request, description }],
});

/** A document in both formats, read back as elements. */
function both(content: Content) {
  const json: unknown = JSON.parse(write('json', content).body);
  return { xml: readXml(write('xml', content).body), json: elementOf(content.root, json) };
}

/** The description as it arrives. */
function arrived(description: string): unknown {
  const [first] = JSON.parse(write('json', of(description)).body) as { description: unknown }[];
  return first?.description;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  // Halves of surrogate pairs and every control character, which `binary` leaves out or hardly ever finds.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    ']]>',
    '<![CDATA[x]]>',
    '&amp;lt;&#0;&#x1F;&nbsp;',
    '</description><status>closed</status>',
    '<?xml version="1.1"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:x">]>&b;',
    '<!-- -- -->',
    '\u0000\u0008\u000b\u000c\u001f\ufffe\uffff\ud800',
    '  两头有空格  ',
    '一行\r\n又一行\r再一行',
    '#text',
    '__proto__',
  ),
);

describe('a document', () => {
  it('is XML as the specification shows it', () => {
    expect(write('xml', of('3号楼2单元 <电梯> & "门"'))).toEqual({
      contentType: 'text/xml; charset=utf-8',
      body:
        '<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request>' +
        '<service_request_id>FZ-2026-000118</service_request_id><status>open</status>' +
        '<status_notes>办理中：单位正在办。</status_notes><service_name>电梯</service_name>' +
        '<service_code>lifts</service_code><agency_responsible>方庄街道</agency_responsible>' +
        '<requested_datetime>2026-11-22T00:00:00+08:00</requested_datetime>' +
        '<updated_datetime>2026-11-24T00:00:00+08:00</updated_datetime>' +
        '<expected_datetime>2026-12-07T23:59:59+08:00</expected_datetime>' +
        '<description>3号楼2单元 &lt;电梯&gt; &amp; &quot;门&quot;</description>' +
        '</request></service_requests>',
    });
  });

  it('says the same in both formats, whatever texts are in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { xml, json } = both(of(text));
        expect(xml).toEqual(json);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no text that XML can carry', () => {
    const carried = fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((text) => !/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text));
    fc.assert(
      fc.property(carried, (text) => {
        expect(arrived(text)).toBe(text);
      }),
    );
  });

  it('puts a mark where something can not be carried, and keeps the rest', () => {
    expect(arrived('电\u0000梯\ud83d坏\uffff了🛗')).toBe('电\ufffd梯\ufffd坏\ufffd了🛗');
    expect(arrived('一\r\n二\r三')).toBe('一\n二\n三');
  });

  it('has its root when there is nothing in it', () => {
    const empty: Content = { root: 'service_requests', value: [] };
    expect(write('json', empty).body).toBe('[]');
    expect(both(empty).xml).toEqual({ name: 'service_requests', children: [], text: '' });
  });
});
