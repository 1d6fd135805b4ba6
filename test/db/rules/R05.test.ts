/** R05 — 支援会議限り・本人非開示希望・ほかの人に関わる所見は、本人に渡す写しに一字も出ない。 */
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HANDLING, NOTE_PARTNERS } from '../../../db/cases/codes.ts';
import { forThePerson } from '../../../db/cases/notes/rules.ts';
import { ProgressList } from '../../../renderer/paper/ProgressList.tsx';
import { listSheet } from '../../../renderer/paper/progressSheet.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const entry = fc.record({
  handling: fc.constantFrom(...HANDLING),
  partners: fc.uniqueArray(fc.constantFrom(...NOTE_PARTNERS), { maxLength: 3 }),
  corrected: fc.option(fc.constantFrom(...HANDLING)),
});

async function paperOf(office: TestOffice, caseId: string, copy: 'office' | 'person') {
  const data = value(await office.api.papers.progressList({ id: `${caseId} - - ${copy}` }));
  return JSON.stringify(data) + renderToStaticMarkup(createElement(ProgressList, { sheet: listSheet(data) }));
}

test('R05 取扱区分ごとに目印の言葉を書き込んでも、本人の写しのデータにも紙面にも、載せない言葉は出ない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 5 }), async (entries) => {
      const { caseId } = value(await office.api.receptions.register({ reception: testReception }));
      const may: string[] = [];
      const mayNot: string[] = [];
      for (const [n, { handling, partners, corrected }] of entries.entries()) {
        const write = (version: string, by: object) =>
          office.api.cases.addNote({
            caseId,
            note: {
              date: '2027-04-07',
              time: '11:00',
              method: 'phone',
              partners,
              fact: `事実の目印${version}${n}終`,
              view: `所見の目印${version}${n}終`,
              companions: `同席の目印${version}${n}終`,
              nextDate: '2027-04-16',
              nextText: `次回の目印${version}${n}終`,
              ...by,
            },
          });
        const words = (version: string) =>
          ['事実', '同席', '次回'].map((part) => `${part}の目印${version}${n}終`);
        const first = value(await write('甲', { handling })).noteId;
        const latest = corrected ?? handling;
        if (corrected !== null) {
          value(
            await write('乙', {
              handling: corrected,
              supersedesId: first,
              correctionReason: `理由の目印${n}終`,
            }),
          );
          mayNot.push(...words('甲'), `所見の目印甲${n}終`, `理由の目印${n}終`);
        }
        const version = corrected === null ? '甲' : '乙';
        const isOpen = latest === 'normal' || latest === 'sensitive';
        (isOpen ? may : mayNot).push(...words(version));
        (isOpen && partners.join() === 'self' ? may : mayNot).push(`所見の目印${version}${n}終`);
      }
      const forPerson = await paperOf(office, caseId, 'person');
      expect(mayNot.filter((word) => forPerson.includes(word))).toEqual([]);
      expect(may.filter((word) => !forPerson.includes(word))).toEqual([]);
      const forOffice = await paperOf(office, caseId, 'office');
      expect(may.filter((word) => !forOffice.includes(word))).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('R05 取扱区分が届いていない記録は、写しに載せない', () => {
  expect(forThePerson({ handling: null, partners: ['self'], view: '所見' })).toBeNull();
});
