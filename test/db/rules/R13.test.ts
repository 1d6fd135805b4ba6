import { expect, test } from 'vitest';
import { z } from 'zod';
import { holdsIndividualNumber, textsOf } from '../../../db/individualNumbers/rules.ts';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';
import { fieldNames } from '../../../renderer/text/fieldNames.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

test('R13 検査用数字の合う12桁は個人番号として知らせ、合わない番号や長い番号は知らせない', () => {
  // 123456789018: the check digit of 12345678901 after 番号法施行規則.
  expect(holdsIndividualNumber('番号は123456789018です')).toBe(true);
  expect(holdsIndividualNumber('１２３４－５６７８－９０１８')).toBe(true);
  expect(holdsIndividualNumber('123456789012')).toBe(false);
  expect(holdsIndividualNumber('1234567890180')).toBe(false);
  expect(holdsIndividualNumber('090-0000-5678')).toBe(false);
});

test('R13 受付のどの欄にあっても、理由がなければ保存せず、どの欄かを答える', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const withNumber = {
    ...testReception,
    memo: '番号は１２３４－５６７８－９０１８と言われた',
    people: [{ name: '試験 太郎', note: '123456789018', relation: 'self' as const }],
  };
  expect(await api.receptions.register({ reception: withNumber })).toMatchObject({
    refusal: { code: 'R13', facts: { fields: ['memo', 'note'] } },
  });
  expect(await api.receptions.addOneLine({ memo: '123456789018', method: 'phone' })).toMatchObject({
    refusal: { code: 'R13', facts: { fields: ['oneLine'] } },
  });
});

test('R13 理由を書けば保存でき、操作記録に理由と欄が残り、番号は残らない', async () => {
  const { api, core } = await setUpTestOffice('市役所', '市');
  const { caseId } = value(
    await api.receptions.register({
      reception: { ...testReception, memo: '123456789018', numberReason: '水道のお客様番号' },
    }),
  );
  const entry = core
    .session()
    ?.store.connection.prepare(`SELECT case_id AS caseId, detail FROM audit WHERE action = 'override'`)
    .get() as { caseId: string; detail: string };
  expect(entry.caseId).toBe(caseId);
  expect(JSON.parse(entry.detail)).toEqual({ rule: 'R13', fields: ['memo'], reason: '水道のお客様番号' });
});

interface Shape {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

/** Every input that holds nothing but the number, in one of the texts that the shape has. */
function planted(shape: Shape): unknown[] {
  const inner = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap(planted);
  const own =
    shape.type === 'string' && !shape.format && !shape.enum && !shape.const && !shape.pattern
      ? ['番号は123456789018']
      : [];
  const items = shape.items ? planted(shape.items).map((each) => [each]) : [];
  const properties = Object.entries(shape.properties ?? {}).flatMap(([key, each]) =>
    planted(each).map((text) => ({ [key]: text })),
  );
  return [...inner, ...own, ...items, ...properties];
}

/** Before anybody has unlocked there is no case to write to; taking back writes what stood before; a draft is kept as it is being typed and asked about when it is saved. */
const NOT_ASKED = /^(office\.(setUp|unlock|recover|restore)|history\.undo|drafts\.save)$/;
/** Their own rules ask, and name the row: tested where they are. */
const ASK_THEMSELVES = /^(receptions\.(register|addOneLine)|cases\.addNote|assessments\.saveSheet)$/;

test('R13 書込みのどの手続きの、どの文の欄も、理由のない個人番号を断り、欄を職員の言葉で言う', async () => {
  const { core } = await setUpTestOffice('市役所', '市');
  const caller = callerOf(appRouter)({ core }) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string; inputs: z.ZodType[] } }>,
  );
  let asked = 0;
  const passed: string[] = [];
  const unnamed = new Set<string>();
  for (const [path, { _def }] of procedures) {
    if (_def.type !== 'mutation' || NOT_ASKED.test(path) || ASK_THEMSELVES.test(path)) continue;
    const inputs = _def.inputs.flatMap((each) =>
      planted(z.toJSONSchema(each, { io: 'input', unrepresentable: 'any' }) as Shape),
    );
    for (const input of inputs) {
      const fields = Object.keys(textsOf(input));
      if (fields.length === 0) continue;
      asked += 1;
      for (const field of fields) if (!(field in fieldNames)) unnamed.add(`${path}: ${field}`);
      const call = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller) as (
        input: unknown,
      ) => Promise<unknown>;
      const answer = await call(input).catch((fault) => fault.cause?.refusal?.code);
      if (answer !== 'R13') passed.push(`${path}: ${fields.join('、')}`);
    }
  }
  expect(passed).toEqual([]);
  expect([...unnamed]).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});

test('R13 どの手続きでも、理由を書けば保存でき、操作記録に理由と欄が残る', async () => {
  const { api, core } = await setUpTestOffice('市役所', '市');
  const { caseId } = value(await api.receptions.register({ reception: testReception }));
  const cautions = { caseId, cautions: '証書 123456789018', numberReason: '年金証書の番号' };
  value(await api.cases.setCautions({ cautionCodes: [], cautionHours: '', ...cautions }));
  const entry = core
    .session()
    ?.store.connection.prepare(`SELECT case_id AS caseId, detail FROM audit WHERE action = 'override'`)
    .get() as { caseId: string; detail: string };
  expect(entry.caseId).toBe(caseId);
  expect(JSON.parse(entry.detail)).toEqual({ rule: 'R13', fields: ['cautions'], reason: '年金証書の番号' });
});
