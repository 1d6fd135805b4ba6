/** 宛名: 窓とラベルの位置、住所秘匿 (R09)、差出人の名を出さない人. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressesId,
  alwaysVisible,
  ENVELOPE_MAKES,
  ENVELOPES,
  LABEL,
  LABELS_PER_SHEET,
  labelSheets,
  readAddressesId,
  readShift,
} from '../../../db/papers/addressRules.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

test('宛名は、紙が封筒の中でどちらへ寄っても、窓から見える', () => {
  for (const envelope of ENVELOPES) {
    const make = ENVELOPE_MAKES[envelope];
    const seen = alwaysVisible(make);
    expect(seen.width).toBeGreaterThan(50);
    expect(seen.height).toBeGreaterThan(20);
    for (const slid of [0, make.width - make.folded.width]) {
      expect(seen.left + slid).toBeGreaterThanOrEqual(make.window.left);
      expect(seen.left + seen.width + slid).toBeLessThanOrEqual(make.window.left + make.window.width);
    }
    for (const slid of [0, make.height - make.folded.height]) {
      expect(seen.top + slid).toBeGreaterThanOrEqual(make.window.top);
      expect(seen.top + seen.height + slid).toBeLessThanOrEqual(make.window.top + make.window.height);
    }
  }
});

test('ラベルは十二面でA4に収まり、使いかけのシートの続きから、一枚も失われず順に並ぶ', () => {
  expect(2 * LABEL.left + LABEL.across * LABEL.width).toBeCloseTo(210);
  expect(2 * LABEL.top + LABEL.down * LABEL.height).toBeCloseTo(297);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }), (start, count) => {
      const labels = Array.from({ length: count }, (_, index) => index);
      const sheets = labelSheets(labels, start);
      expect(sheets.every((sheet) => sheet.length <= LABELS_PER_SHEET)).toBe(true);
      expect(sheets[0]?.slice(0, start - 1).every((each) => each === null)).toBe(true);
      expect(sheets.flat().filter((each) => each !== null)).toEqual(labels);
      expect(sheets[0]?.[start - 1]).toBe(0);
    }),
  );
});

test('窓の位置のずれは、書いたとおりに読める', () => {
  expect(readShift(null)).toEqual({ right: 0, down: 0 });
  expect(readShift('2 -1')).toEqual({ right: 2, down: -1 });
  const order = {
    form: 'labels' as const,
    start: 4,
    shift: { right: 2, down: -1 },
    addressees: [{ caseId: 'c', personId: 'p' }],
  };
  expect(readAddressesId(addressesId(order))).toEqual(order);
  expect(readAddressesId('labels 4')).toBeNull();
});

async function household(office: TestOffice, people: Record<string, unknown>[]) {
  const { caseId } = value(
    await office.api.receptions.register({
      reception: {
        ...testReception,
        people: people.map((each, index) => ({
          name: `試験 ${index}`,
          relation: index === 0 ? ('self' as const) : ('mother' as const),
          ...each,
        })),
      },
    }),
  );
  const { members } = value(await office.api.cases.view({ caseId }));
  return { caseId, ids: members.map(({ person }) => `${caseId}/${person.id}`) };
}

test('差出人の名を出さない人の宛名には、市の名も課の名も、もとからない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { ids } = await household(office, [
    { address: '印西市大森1-2', zip: '270-1327', withoutSender: true },
    { address: '印西市木下3-4' },
  ]);
  const nameless = value(await office.api.papers.addresses({ id: `long-3 1 0 0 ${ids[0]}` }));
  expect(nameless.addressees).toMatchObject([{ address: '印西市大森1-2', zip: '270-1327', sender: null }]);
  const { city, section } = office.core.session()?.office ?? { city: '', section: '' };
  expect(JSON.stringify(nameless)).not.toContain(section || city);
  const named = value(await office.api.papers.addresses({ id: `long-3 1 0 0 ${ids[1]}` }));
  expect(named.addressees[0]?.sender).not.toBeNull();
});

test('窓口の名前を出さないケースでは、だれの宛名にも差出人がない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId, ids } = await household(office, [{ address: '印西市大森1-2' }]);
  value(
    await office.api.cases.setCautions({
      caseId,
      cautionCodes: ['no-office-name', 'no-post'],
      cautionHours: '',
      cautions: '',
    }),
  );
  const { addressees } = value(await office.api.papers.addresses({ id: `labels 1 0 0 ${ids[0]}` }));
  expect(addressees).toMatchObject([{ sender: null, isNotToBePosted: true }]);
});

test('R09 住所秘匿の世帯の宛名は、だれのものも断られ、住所は断りにもない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { ids } = await household(office, [
    { address: '印西市秘密9-9', addressConcealed: true },
    { address: '印西市秘密9-9' },
  ]);
  for (const id of ids) {
    const answer = await office.api.papers.addresses({ id: `labels 1 0 0 ${id}` });
    expect(answer).toMatchObject({ refusal: { code: 'letter-concealed' } });
    expect(JSON.stringify(answer)).not.toContain('秘密');
  }
});

test('住所のない人・ほかの世帯の人の宛名は断られる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId, ids } = await household(office, [{}]);
  const other = await household(office, [{ address: '印西市木下3-4' }]);
  expect(await office.api.papers.addresses({ id: `long-3 1 0 0 ${ids[0]}` })).toMatchObject({
    refusal: { code: 'letter-no-address' },
  });
  const stranger = other.ids[0]?.split('/')[1];
  expect(await office.api.papers.addresses({ id: `long-3 1 0 0 ${caseId}/${stranger}` })).toMatchObject({
    refusal: { code: 'not-found' },
  });
});
