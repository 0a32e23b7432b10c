// What an appeal is found by: its words as terms, and a contact as marks that say nothing without the pepper.
import type { Contact } from '@huiyin/sdk';
import { searchTerms } from '@huiyin/sdk/rules';
import { eachLedger } from './each-ledger.js';
import type { Secrets, UseCasePorts } from './ports.js';
import type { AppealWords, SearchEntry } from './records.js';

/** What marks are made with. */
type IndexSecrets = Pick<Secrets, 'blindIndex'>;

/** Cases indexed in one transaction. */
const AT_ONCE = 500;

/** @param contact what is kept of it; nothing of somebody who asked to stay unnamed */
export function searchEntry(
  secrets: IndexSecrets,
  ledger: string,
  { title, text, place }: Pick<AppealWords, 'title' | 'text' | 'place'>,
  contact: Contact = {},
): SearchEntry {
  const phone = contact.phone === undefined ? undefined : phoneMark(secrets, ledger, contact.phone);
  const name = contact.name === undefined ? undefined : nameMark(secrets, ledger, contact.name);
  return { terms: searchTerms(title, text, place), ...(phone && { phone }), ...(name && { name }) };
}

/** The same for every way of writing a number; undefined where there are no digits. */
export function phoneMark(secrets: IndexSecrets, ledger: string, phone: string): Uint8Array | undefined {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1[0-9]{10}$)/, '');
  return digits === '' ? undefined : secrets.blindIndex(`phone/${ledger}/${digits}`);
}

/** The same for a name however it is spaced. */
export function nameMark(secrets: IndexSecrets, ledger: string, name: string): Uint8Array | undefined {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return plain === '' ? undefined : secrets.blindIndex(`name/${ledger}/${plain}`);
}

/** Indexes what was filed before there was an index. @returns how many cases */
export async function indexUnindexed(ports: UseCasePorts): Promise<number> {
  const { ledgers, secrets, contacts } = ports;
  let indexed = 0;
  const units = await ports.directory.units();
  await eachLedger(units.ledgers, async (ledger) => {
    for (;;) {
      const count = await ledgers.write(ledger, async (transaction) => {
        const found = await transaction.unindexed(AT_ONCE);
        for (const { number, words, sealedContact } of found) {
          const contact = sealedContact && contacts.open(sealedContact, { ledger, number });
          await transaction.indexAppeal(number, searchEntry(secrets, ledger, words, contact));
        }
        return found.length;
      });
      indexed += count;
      if (count < AT_ONCE) return;
    }
  });
  return indexed;
}
